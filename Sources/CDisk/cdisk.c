#define _GNU_SOURCE
#include "cdisk.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/utsname.h>
#include <sys/xattr.h>
#include <unistd.h>
#ifdef __linux__
#include <link.h>
#include <sys/syscall.h>
#else
#include <mach-o/dyld.h>
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

ssize_t cdisk_attribute(int folder, const char *name, void *value, size_t size) {
  return fgetxattr(folder, name, value, size);
}
int cdisk_set_attribute(int folder, const char *name, const void *value, size_t size) {
  return fsetxattr(folder, name, value, size, 0);
}

struct search {
  size_t number;
  char *name;
  size_t size;
  ssize_t length;
};
static int search_loaded(struct dl_phdr_info *info, size_t size, void *context) {
  (void)size;
  struct search *search = context;
  if (search->number-- > 0) return 0;
  // The program itself has no name here, and the kernel's own page of code one without a folder.
  const char *name = info->dlpi_name;
  if (name == NULL || *name == 0) name = "/proc/self/exe";
  search->length = *name == '/' ? snprintf(search->name, search->size, "%s", name) : 0;
  return 1;
}
ssize_t cdisk_loaded_file(size_t number, char *name, size_t size) {
  struct search search = {number, name, size, -1};
  dl_iterate_phdr(search_loaded, &search);
  return search.length;
}
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

ssize_t cdisk_attribute(int folder, const char *name, void *value, size_t size) {
  return fgetxattr(folder, name, value, size, 0, 0);
}
int cdisk_set_attribute(int folder, const char *name, const void *value, size_t size) {
  return fsetxattr(folder, name, value, size, 0, 0);
}

ssize_t cdisk_loaded_file(size_t number, char *name, size_t size) {
  const char *found = number < _dyld_image_count() ? _dyld_get_image_name((uint32_t)number) : NULL;
  return found == NULL ? -1 : snprintf(name, size, "%s", found);
}
#endif

void cdisk_system(char *words, size_t size) {
  struct utsname system;
  if (uname(&system) != 0) memset(&system, 0, sizeof system);
  snprintf(words, size, "%s %s %s", system.sysname, system.release, system.version);
}

void cdisk_describe(int number, char *words, size_t size) {
#ifdef __GLIBC__
  const char *text = strerror_r(number, words, size);
  if (text != words) snprintf(words, size, "%s", text);
#else
  if (strerror_r(number, words, size) != 0) snprintf(words, size, "error %d", number);
#endif
}
