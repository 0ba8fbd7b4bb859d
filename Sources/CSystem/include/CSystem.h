#ifndef CSYSTEM_H
#define CSYSTEM_H

// What Swift's Glibc module does not give. Only integers and pointers here.
// Every function that can fail returns 0 (or a descriptor) on success and the negative errno otherwise.

#include <stddef.h>
#include <stdint.h>

/// Who is at the other end of a connected Unix socket, from the kernel: as it was when that end connected or listened.
int csys_peer_credentials(int descriptor, uint32_t *uid, uint32_t *gid, int32_t *pid);

/// Nanoseconds since boot, time asleep included (CLOCK_BOOTTIME).
int64_t csys_boot_nanoseconds(void);
/// Nanoseconds since some moment in the past, time asleep not included (CLOCK_MONOTONIC).
int64_t csys_monotonic_nanoseconds(void);
/// Milliseconds since 1970 UTC (CLOCK_REALTIME); steps when the clock is set.
int64_t csys_wall_milliseconds(void);

/// Takes an exclusive advisory lock on a file open for writing, without waiting; it lasts until the descriptor (and
/// every copy of it) is closed. -EAGAIN when it is taken; then `holder` is the process that has it, or 0 when unknown.
int csys_lock_exclusive(int descriptor, int32_t *holder);

/// Whether another open file holds the lock above: 1 when it does, 0 when not; takes nothing, and reading is enough.
/// `holder` as above.
int csys_lock_holder(int descriptor, int32_t *holder);

/// Fills `bytes` from the kernel's random source. Blocks only in the first moments after boot.
int csys_random(void *bytes, size_t count);

/// `open` without variable arguments; close-on-exec is always added. A descriptor or the negative errno.
int csys_open(const char *path, int flags, uint32_t mode);
/// `fdatasync`, repeated when a signal interrupts it.
int csys_sync_data(int descriptor);
/// Makes the names in a folder durable, after a file in it was made, renamed or removed.
int csys_sync_folder(const char *path);

/// Makes sure that `path` is a folder of exactly `mode`, whatever the umask: makes it when absent (its parent must be
/// there). -EPERM when it belongs to another user, -ENOTDIR when it is a file, -ELOOP when it is a symbolic link.
int csys_private_folder(const char *path, uint32_t mode);

/// For a process that many run at once and that waits most of the time: large pieces of memory, such as a frame that
/// was drawn, go back to the system as soon as they are free.
void csys_lean_memory(void);
/// Gives back what lies free between pieces in use, as after a start.
void csys_trim_memory(void);

#endif
