// SQLite writes a database page by page, with a system call for each, which takes three times as long as to write the
// same bytes in large pieces. It writes most pages in their order: so neighbours are gathered here, below SQLite and
// above its own way to the disk, until another place is asked for or anything else is asked of the file.
//
// SQLite has been told that gathered pages are written. So once they can't be, everything that can fail fails, and with
// it the transaction; SQLite does not look at the answer of each call.

#include "cdatabase.h"

#include <sqlite3.h>
#include <string.h>

// SQLite's own way to the disk takes less than 128 KB at once; a page has 64 KB at most.
enum { piece = 124 << 10 };

/// A file as SQLite has it; the file of its own way to the disk stands right behind.
struct file {
  sqlite3_file base;
  sqlite3_file *real;
  /// What is to be written, and where.
  unsigned char *bytes;
  int count;
  sqlite3_int64 start;
  /// The code of the first failure to write it, which stays.
  int failure;
};

static sqlite3_vfs *usual;
static sqlite3_vfs gathering;

/// Writes what was gathered.
static int flush(struct file *file) {
  if (file->failure == SQLITE_OK && file->count > 0) {
    file->failure = file->real->pMethods->xWrite(file->real, file->bytes, file->count, file->start);
    file->count = 0;
  }
  return file->failure;
}

static int write_bytes(sqlite3_file *base, const void *bytes, int count, sqlite3_int64 offset) {
  struct file *file = (struct file *)base;
  if (count > piece) return SQLITE_IOERR_WRITE;
  if (file->failure != SQLITE_OK || offset != file->start + file->count || count > piece - file->count) {
    int code = flush(file);
    if (code != SQLITE_OK) return code;
    file->start = offset;
  }
  memcpy(file->bytes + file->count, bytes, (size_t)count);
  file->count += count;
  return SQLITE_OK;
}

/// Whatever else is asked of a file, SQLite's own way answers, once all is written.
#define PASS(name, parameters, ...)                                                                \
  static int pass_##name parameters {                                                              \
    sqlite3_file *real = ((struct file *)base)->real;                                              \
    int code = flush((struct file *)base);                                                         \
    return code == SQLITE_OK ? real->pMethods->x##name(real __VA_OPT__(, ) __VA_ARGS__) : code;    \
  }
PASS(Read, (sqlite3_file *base, void *bytes, int count, sqlite3_int64 offset), bytes, count, offset)
PASS(Truncate, (sqlite3_file *base, sqlite3_int64 size), size)
PASS(Sync, (sqlite3_file *base, int flags), flags)
PASS(FileSize, (sqlite3_file *base, sqlite3_int64 *size), size)
PASS(Lock, (sqlite3_file *base, int level), level)
PASS(Unlock, (sqlite3_file *base, int level), level)
PASS(CheckReservedLock, (sqlite3_file *base, int *answer), answer)
PASS(FileControl, (sqlite3_file *base, int operation, void *argument), operation, argument)

// These answer with what the disk is like, not with whether something could be done.
static int sector_size(sqlite3_file *base) {
  sqlite3_file *real = ((struct file *)base)->real;
  return real->pMethods->xSectorSize(real);
}
static int device_characteristics(sqlite3_file *base) {
  sqlite3_file *real = ((struct file *)base)->real;
  return real->pMethods->xDeviceCharacteristics(real);
}

static int close_file(sqlite3_file *base) {
  struct file *file = (struct file *)base;
  int flushed = flush(file), closed = file->real->pMethods->xClose(file->real);
  sqlite3_free(file->bytes);
  return flushed != SQLITE_OK ? flushed : closed;
}

static const sqlite3_io_methods methods = {
  .iVersion = 1, .xClose = close_file, .xRead = pass_Read, .xWrite = write_bytes, .xTruncate = pass_Truncate,
  .xSync = pass_Sync, .xFileSize = pass_FileSize, .xLock = pass_Lock, .xUnlock = pass_Unlock,
  .xCheckReservedLock = pass_CheckReservedLock, .xFileControl = pass_FileControl,
  .xSectorSize = sector_size, .xDeviceCharacteristics = device_characteristics,
};

static int open_file(sqlite3_vfs *vfs, const char *name, sqlite3_file *base, int flags, int *given) {
  struct file *file = (struct file *)base;
  (void)vfs;
  *file = (struct file){.real = (sqlite3_file *)(file + 1), .bytes = sqlite3_malloc(piece)};
  if (file->bytes == NULL) return SQLITE_NOMEM;
  int code = usual->xOpen(usual, name, file->real, flags, given);
  if (code == SQLITE_OK) {
    file->base.pMethods = &methods;
  } else {
    sqlite3_free(file->bytes);
  }
  return code;
}

void cdatabase_gather_writes(void) {
  if (usual != NULL || sqlite3_initialize() != SQLITE_OK) return;
  usual = sqlite3_vfs_find(NULL);
  gathering = *usual;
  gathering.zName = "gathering";
  gathering.pNext = NULL;
  gathering.szOsFile = (int)sizeof(struct file) + usual->szOsFile;
  gathering.xOpen = open_file;
  sqlite3_vfs_register(&gathering, 1);
}
