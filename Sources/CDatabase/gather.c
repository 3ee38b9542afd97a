// SQLite writes a database page by page, with a system call for each, which takes three times as long as to write the
// same bytes in large pieces. It writes most pages in their order: so neighbours are gathered here, below SQLite and
// above its own way to the disk, until another place is asked for or anything else is asked of the file.

#include "cdatabase.h"

#include <sqlite3.h>
#include <string.h>

// SQLite's own way to the disk takes less than 128 KB at once, and no part of what is more.
enum { piece = 124 << 10 };

/// A file as SQLite has it; the file of its own way to the disk stands right behind.
struct file {
  sqlite3_file base;
  sqlite3_file *below;
  /// What is to be written, and where.
  unsigned char *bytes;
  int count;
  sqlite3_int64 start;
};

static sqlite3_vfs *below;
static sqlite3_vfs gathering;

/// Writes what was gathered.
static int flush(struct file *file) {
  int count = file->count;
  file->count = 0;
  return count == 0 ? SQLITE_OK : file->below->pMethods->xWrite(file->below, file->bytes, count, file->start);
}

static int write_bytes(sqlite3_file *base, const void *bytes, int count, sqlite3_int64 offset) {
  struct file *file = (struct file *)base;
  if (offset != file->start + file->count || count > piece - file->count) {
    int code = flush(file);
    if (code != SQLITE_OK) return code;
    if (count > piece) return file->below->pMethods->xWrite(file->below, bytes, count, offset);
    file->start = offset;
  }
  memcpy(file->bytes + file->count, bytes, (size_t)count);
  file->count += count;
  return SQLITE_OK;
}

/// Whatever else is asked of a file, the file below answers, once all is written.
#define PASS(name, parameters, ...)                                                                  \
  static int pass_##name parameters {                                                                \
    sqlite3_file *below = ((struct file *)base)->below;                                              \
    int code = flush((struct file *)base);                                                           \
    return code == SQLITE_OK ? below->pMethods->x##name(below __VA_OPT__(, ) __VA_ARGS__) : code;    \
  }
PASS(Read, (sqlite3_file *base, void *bytes, int count, sqlite3_int64 offset), bytes, count, offset)
PASS(Truncate, (sqlite3_file *base, sqlite3_int64 size), size)
PASS(Sync, (sqlite3_file *base, int flags), flags)
PASS(FileSize, (sqlite3_file *base, sqlite3_int64 *size), size)
PASS(Lock, (sqlite3_file *base, int level), level)
PASS(Unlock, (sqlite3_file *base, int level), level)
PASS(CheckReservedLock, (sqlite3_file *base, int *answer), answer)
PASS(FileControl, (sqlite3_file *base, int operation, void *argument), operation, argument)
PASS(SectorSize, (sqlite3_file *base))
PASS(DeviceCharacteristics, (sqlite3_file *base))

static int close_file(sqlite3_file *base) {
  struct file *file = (struct file *)base;
  int flushed = flush(file), closed = file->below->pMethods->xClose(file->below);
  sqlite3_free(file->bytes);
  return flushed != SQLITE_OK ? flushed : closed;
}

static const sqlite3_io_methods methods = {
  .iVersion = 1, .xClose = close_file, .xRead = pass_Read, .xWrite = write_bytes, .xTruncate = pass_Truncate,
  .xSync = pass_Sync, .xFileSize = pass_FileSize, .xLock = pass_Lock, .xUnlock = pass_Unlock,
  .xCheckReservedLock = pass_CheckReservedLock, .xFileControl = pass_FileControl,
  .xSectorSize = pass_SectorSize, .xDeviceCharacteristics = pass_DeviceCharacteristics,
};

static int open_file(sqlite3_vfs *vfs, const char *name, sqlite3_file *base, int flags, int *given) {
  struct file *file = (struct file *)base;
  (void)vfs;
  *file = (struct file){.below = (sqlite3_file *)(file + 1), .bytes = sqlite3_malloc(piece)};
  if (file->bytes == NULL) return SQLITE_NOMEM;
  int code = below->xOpen(below, name, file->below, flags, given);
  if (code == SQLITE_OK) {
    file->base.pMethods = &methods;
  } else {
    sqlite3_free(file->bytes);
  }
  return code;
}

int cdatabase_gather_writes(void) {
  if (below != NULL) return SQLITE_OK;
  int code = sqlite3_initialize();
  if (code != SQLITE_OK) return code;
  below = sqlite3_vfs_find(NULL);
  gathering = *below;
  gathering.zName = "gathering";
  gathering.pNext = NULL;
  gathering.szOsFile = (int)sizeof(struct file) + below->szOsFile;
  gathering.xOpen = open_file;
  return sqlite3_vfs_register(&gathering, 1);
}
