// How SQLite writes a file.
#ifndef CDATABASE_H
#define CDATABASE_H

/// Has SQLite gather what it writes to the files of databases that are opened from now on; where it can't be told so, it
/// writes page by page, as it does by itself.
///
/// To be called by one thread; a second call does nothing.
void cdatabase_gather_writes(void);

#endif
