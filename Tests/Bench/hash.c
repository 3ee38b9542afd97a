// What a build with nothing changed is measured against: reading and hashing every file below some folders, with two
// threads, by the generator's own SHA-256.
//
//   hash FOLDER…
#define _GNU_SOURCE
#include <cdigest.h>
#include <fcntl.h>
#include <ftw.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { THREADS = 2 };

static char **paths;
static int path_count;
static atomic_int next_path;
static atomic_uint sum_of_digests;

static int take(const char *path, const struct stat *status, int type, struct FTW *place) {
  (void)status, (void)place;
  if (type != FTW_F) return 0;
  if ((path_count & (path_count + 1)) == 0) paths = realloc(paths, sizeof *paths * (size_t)(2 * path_count + 2));
  paths[path_count++] = strdup(path);
  return 0;
}

// Asked for once: a virtual machine takes some microseconds for each question to its processor.
static int means;

static void *hash(void *unused) {
  static _Thread_local uint8_t piece[1 << 18];
  (void)unused;
  for (int i; (i = atomic_fetch_add(&next_path, 1)) < path_count;) {
    int file = open(paths[i], O_RDONLY);
    cdigest_sha256 sum;
    uint8_t digest[32];
    cdigest_sha256_begin(&sum, means);
    for (ssize_t count; (count = read(file, piece, sizeof piece)) > 0;) cdigest_sha256_add(&sum, piece, (size_t)count);
    cdigest_sha256_end(&sum, digest);
    sum_of_digests += digest[0];
    close(file);
  }
  return NULL;
}

int main(int count, char **arguments) {
  means = cdigest_means();
  for (int i = 1; i < count; i++)
    if (nftw(arguments[i], take, 16, FTW_PHYS) != 0) return 74;
  pthread_t threads[THREADS];
  for (int i = 0; i < THREADS; i++) pthread_create(&threads[i], NULL, hash, NULL);
  for (int i = 0; i < THREADS; i++) pthread_join(threads[i], NULL);
  printf("%d files, %u\n", path_count, sum_of_digests);
  return 0;
}
