// How SQLite writes a file.
#ifndef CDATABASE_H
#define CDATABASE_H

/// Has SQLite gather what it writes to the files of databases that are opened from now on. 0, or its code for what failed.
///
/// To be called by one thread; a second call gives the answer of the first.
int cdatabase_gather_writes(void);

#endif
