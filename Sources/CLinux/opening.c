#define _GNU_SOURCE
#include "CLinux.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/syscall.h>
#include <unistd.h>

// glibc has no wrapper for openat2.
int emra_open_without_links(int base, const char *path, int flags) {
  struct open_how how = {
      .flags = (unsigned long long)(flags | O_CLOEXEC),
      .resolve = RESOLVE_NO_SYMLINKS,
  };
  long opened;
  do {
    opened = syscall(SYS_openat2, base, path, &how, sizeof how);
  } while (opened < 0 && (errno == EINTR || errno == EAGAIN));
  if (opened >= 0) return (int)opened;
  // Sandboxes that do not know the call refuse it with EPERM.
  return errno == EPERM ? -ENOSYS : -errno;
}
