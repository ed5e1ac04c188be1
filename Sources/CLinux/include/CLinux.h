#pragma once

/// Exchanges two names in one step (renameat2, RENAME_EXCHANGE); 0 or the error number.
int emra_exchange(const char *a, const char *b);

/// Renames where nothing stands under the new name (renameat2, RENAME_NOREPLACE); 0 or the error
/// number. File systems that know no flags get a plain rename.
int emra_rename_new(const char *from, const char *to);
