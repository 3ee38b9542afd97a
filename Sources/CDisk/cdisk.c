#define _GNU_SOURCE
#include "cdisk.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/syscall.h>
#endif

void *cdisk_list(int descriptor) { return fdopendir(descriptor); }

const char *cdisk_next(void *list, int *kind) {
  for (;;) {
    errno = 0;
    struct dirent *entry = readdir(list);
    if (entry == NULL) return NULL;
    if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0) continue;
    switch (entry->d_type) {
      case DT_UNKNOWN: *kind = 0; break;
      case DT_REG: *kind = CDISK_FILE; break;
      case DT_DIR: *kind = CDISK_FOLDER; break;
      case DT_LNK: *kind = CDISK_LINK; break;
      default: *kind = CDISK_OTHER;
    }
    return entry->d_name;
  }
}

void cdisk_end(void *list) { closedir(list); }

#ifdef __linux__
// From <linux/fs.h>; the C library's own wrapper is not in every C library.
static int rename_with(int folder, const char *from, const char *to, unsigned flags) {
  return (int)syscall(SYS_renameat2, folder, from, folder, to, flags);
}
int cdisk_exchange(int folder, const char *a, const char *b) { return rename_with(folder, a, b, 1 << 1); }
int cdisk_rename_new(int folder, const char *from, const char *to) {
  return rename_with(folder, from, to, 1 << 0);
}
int cdisk_sync(int folder) { return syncfs(folder); }
#else
int cdisk_exchange(int folder, const char *a, const char *b) {
  return renameatx_np(folder, a, folder, b, RENAME_SWAP);
}
int cdisk_rename_new(int folder, const char *from, const char *to) {
  return renameatx_np(folder, from, folder, to, RENAME_EXCL);
}
int cdisk_sync(int folder) {
  sync();
  return fsync(folder);
}
#endif

void cdisk_describe(int number, char *words, size_t size) {
#ifdef __GLIBC__
  const char *text = strerror_r(number, words, size);
  if (text != words) snprintf(words, size, "%s", text);
#else
  if (strerror_r(number, words, size) != 0) snprintf(words, size, "error %d", number);
#endif
}
