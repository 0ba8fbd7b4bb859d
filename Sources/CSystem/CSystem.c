#define _GNU_SOURCE
#include "CSystem.h"

#include <errno.h>
#include <fcntl.h>
#include <malloc.h>
#include <string.h>
#include <sys/random.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

int csys_peer_credentials(int descriptor, uint32_t *uid, uint32_t *gid, int32_t *pid) {
  struct ucred peer;
  socklen_t length = sizeof peer;
  if (getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &peer, &length) != 0) return -errno;
  *uid = peer.uid;
  *gid = peer.gid;
  *pid = peer.pid;
  return 0;
}

static int64_t nanoseconds(clockid_t clock) {
  struct timespec now;
  clock_gettime(clock, &now);
  return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

int64_t csys_boot_nanoseconds(void) { return nanoseconds(CLOCK_BOOTTIME); }
int64_t csys_monotonic_nanoseconds(void) { return nanoseconds(CLOCK_MONOTONIC); }
int64_t csys_wall_milliseconds(void) { return nanoseconds(CLOCK_REALTIME) / 1000000; }

// Two locks far beyond the end of the file. The first excludes: it belongs to the open file, so that another
// descriptor of the same file, opened and closed by an export, does not let go of it, as a classic lock would. But the
// kernel names no process for it; so the holder also takes a classic lock on the next byte, only to be found by name.
static const off_t excluding = (off_t)1 << 62;
static const off_t naming = ((off_t)1 << 62) + 1;

static struct flock one_byte(off_t at) {
  struct flock lock;
  memset(&lock, 0, sizeof lock);
  lock.l_type = F_WRLCK;
  lock.l_whence = SEEK_SET;
  lock.l_start = at;
  lock.l_len = 1;
  return lock;
}

int csys_lock_exclusive(int descriptor, int32_t *holder) {
  *holder = 0;
  struct flock lock = one_byte(excluding);
  struct flock name = one_byte(naming);
  if (fcntl(descriptor, F_OFD_SETLK, &lock) == 0) {
    fcntl(descriptor, F_SETLK, &name);  // Failing only costs the name.
    return 0;
  }
  if (errno != EAGAIN && errno != EACCES) return -errno;
  if (fcntl(descriptor, F_GETLK, &name) == 0 && name.l_type != F_UNLCK && name.l_pid > 0) *holder = name.l_pid;
  return -EAGAIN;
}

int csys_lock_holder(int descriptor, int32_t *holder) {
  *holder = 0;
  struct flock lock = one_byte(excluding);
  struct flock name = one_byte(naming);
  if (fcntl(descriptor, F_OFD_GETLK, &lock) != 0) return -errno;
  if (lock.l_type == F_UNLCK) return 0;
  if (fcntl(descriptor, F_GETLK, &name) == 0 && name.l_type != F_UNLCK && name.l_pid > 0) *holder = name.l_pid;
  return 1;
}

int csys_random(void *bytes, size_t count) {
  char *next = bytes;
  while (count > 0) {
    ssize_t got = getrandom(next, count, 0);
    if (got < 0) {
      if (errno == EINTR) continue;
      return -errno;
    }
    next += got;
    count -= (size_t)got;
  }
  return 0;
}

int csys_open(const char *path, int flags, uint32_t mode) {
  int descriptor;
  do descriptor = open(path, flags | O_CLOEXEC, (mode_t)mode);
  while (descriptor < 0 && errno == EINTR);
  return descriptor < 0 ? -errno : descriptor;
}

int csys_sync_data(int descriptor) {
  int result;
  do result = fdatasync(descriptor);
  while (result != 0 && errno == EINTR);
  return result != 0 ? -errno : 0;
}

int csys_sync_folder(const char *path) {
  int folder = csys_open(path, O_RDONLY | O_DIRECTORY, 0);
  if (folder < 0) return folder;
  int result = fsync(folder) != 0 ? -errno : 0;
  close(folder);
  return result;
}

int csys_private_folder(const char *path, uint32_t mode) {
  if (mkdir(path, (mode_t)mode) != 0 && errno != EEXIST) return -errno;
  int folder = csys_open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW, 0);
  struct stat found;
  if (folder < 0) {
    // With O_DIRECTORY the kernel calls a symbolic link ENOTDIR, too.
    if (lstat(path, &found) == 0 && S_ISLNK(found.st_mode)) return -ELOOP;
    if (folder == -EACCES && lstat(path, &found) == 0 && found.st_uid != geteuid()) return -EPERM;
    return folder;
  }
  int result = 0;
  if (fstat(folder, &found) != 0) result = -errno;
  else if (found.st_uid != geteuid()) result = -EPERM;
  else if ((found.st_mode & 07777) != mode && fchmod(folder, (mode_t)mode) != 0) result = -errno;
  close(folder);
  return result;
}

void csys_lean_memory(void) {
  // Also keeps glibc from raising the limit whenever such a piece is freed.
  mallopt(M_MMAP_THRESHOLD, 64 * 1024);
}

void csys_trim_memory(void) { malloc_trim(0); }
