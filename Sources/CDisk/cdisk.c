#define _GNU_SOURCE
#include "cdisk.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/xattr.h>
#include <unistd.h>
#ifdef __linux__
#include <link.h>
#include <sys/syscall.h>
#else
#include <mach-o/dyld.h>
#include <mach-o/loader.h>
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
  cdisk_loaded *file;
};
// The build id is a note (elf(5)) of type 3, whose owner is "GNU"; a note's parts begin at multiples of four.
static void find_identity(const struct dl_phdr_info *info, cdisk_loaded *file) {
  for (int i = 0; i < info->dlpi_phnum; i++) {
    if (info->dlpi_phdr[i].p_type != PT_NOTE || info->dlpi_phdr[i].p_align > 4) continue;
    const char *at = (const char *)(info->dlpi_addr + info->dlpi_phdr[i].p_vaddr);
    const char *end = at + info->dlpi_phdr[i].p_memsz;
    while (at + sizeof(ElfW(Nhdr)) <= end) {
      const ElfW(Nhdr) *note = (const void *)at;
      const char *owner = at + sizeof *note, *identity = owner + ((note->n_namesz + 3) & ~3u);
      at = identity + ((note->n_descsz + 3) & ~3u);
      if (note->n_type == NT_GNU_BUILD_ID && note->n_namesz == 4 && memcmp(owner, "GNU", 4) == 0 && at <= end) {
        file->identity = (const uint8_t *)identity;
        file->identity_length = note->n_descsz;
      }
    }
  }
}
static int search_loaded(struct dl_phdr_info *info, size_t size, void *context) {
  (void)size;
  struct search *search = context;
  if (search->number-- > 0) return 0;
  search->file->name = info->dlpi_name;
  // The program itself has no name here.
  if (info->dlpi_name == NULL || *info->dlpi_name == 0) search->file->name = "/proc/self/exe";
  find_identity(info, search->file);
  return 1;
}
int cdisk_loaded_file(size_t number, cdisk_loaded *file) {
  struct search search = {number, file};
  file->identity_length = 0;
  return dl_iterate_phdr(search_loaded, &search) == 1 ? 0 : -1;
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

int cdisk_loaded_file(size_t number, cdisk_loaded *file) {
  file->identity_length = 0;
  if (number >= _dyld_image_count()) return -1;
  const struct mach_header_64 *header = (const void *)_dyld_get_image_header((uint32_t)number);
  const char *at = (const char *)(header + 1);
  file->name = _dyld_get_image_name((uint32_t)number);
  if (header == NULL || file->name == NULL) return -1;
  for (uint32_t i = 0; i < header->ncmds; i++) {
    const struct load_command *command = (const void *)at;
    if (command->cmd == LC_UUID) {
      file->identity = ((const struct uuid_command *)at)->uuid;
      file->identity_length = 16;
    }
    at += command->cmdsize;
  }
  return 0;
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
