// What Swift's C library modules leave out: listing a folder on every platform in one way, two kinds of
// rename, a sync of one file system, attributes of a folder, the running program's files, and errors in words.
#pragma once

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

enum { CDISK_FILE = 1, CDISK_FOLDER, CDISK_LINK, CDISK_OTHER };

/// Starts to list a folder; takes the descriptor over. NULL on failure, with `errno`.
void *cdisk_list(int descriptor);
/// The next name but `.` and `..`, valid until the next call; its kind is 0 where the file system does not tell.
/// NULL at the end, with `errno` 0, and on failure.
const char *cdisk_next(void *list, int *kind);
/// Ends a listing and closes its descriptor.
void cdisk_end(void *list);

/// Exchanges two names in one folder, in one step. 0, or -1 with `errno`.
int cdisk_exchange(int folder, const char *a, const char *b);
/// Renames inside one folder, never over a name that is taken (`EEXIST`). 0, or -1 with `errno`.
int cdisk_rename_new(int folder, const char *from, const char *to);
/// Writes out everything that the file system of an open folder holds back. 0, or -1 with `errno`.
int cdisk_sync(int folder);

/// Reads an extended attribute of an open folder; its length in bytes, or -1 with `errno`.
ssize_t cdisk_attribute(int folder, const char *name, void *value, size_t size);
/// Gives an open folder an extended attribute, in place of the one it has. 0, or -1 with `errno`.
int cdisk_set_attribute(int folder, const char *name, const void *value, size_t size);
/// A file that the running program was loaded from; what it points at stays as long as the program runs.
typedef struct {
  /// Its path, or its name where it has no file of its own.
  const char *name;
  /// The identity that the linker made from its contents; empty where it has none.
  const uint8_t *identity;
  size_t identity_length;
} cdisk_loaded;
/// File number 0 is the program's own, the others are its libraries'. 0, or -1 where there is no such number.
int cdisk_loaded_file(size_t number, cdisk_loaded *file);

/// An error number in words, in the C locale.
void cdisk_describe(int number, char *words, size_t size);
