#pragma once

/// Exchanges two names in one step (renameat2, RENAME_EXCHANGE); 0 or the error number.
int emra_exchange(const char *a, const char *b);

/// Renames where nothing stands under the new name (renameat2, RENAME_NOREPLACE); 0 or the error
/// number. File systems that know no flags get a plain rename.
int emra_rename_new(const char *from, const char *to);

/// Opens `path` below the folder `base` for reading without passing through any symbolic link
/// (openat2, RESOLVE_NO_SYMLINKS); the descriptor, or the error number negated: ELOOP where a link
/// is on the way, ENOSYS where the system does not offer this.
int emra_open_without_links(int base, const char *path, int flags);
