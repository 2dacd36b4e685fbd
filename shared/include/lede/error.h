#pragma once

#include <stdexcept>
#include <string>

#include <lede/export.h>

namespace lede {

/// Everything that the library throws when it cannot go on. The message reads
/// "what failed, on what: why; what to do". Broken articles and odd queries
/// are no errors: the first are rejected with a reason in the report, the
/// second are answered with notes.
///
/// Objects of the library stay usable after an Error unless a function says
/// otherwise.
class LEDE_API Error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
  ~Error() override;
};

/// An argument that no call of this kind can serve.
class LEDE_API UsageError : public Error {
 public:
  using Error::Error;
  ~UsageError() override;
};

/// There is no lede index at the path given.
class LEDE_API NoIndexError : public Error {
 public:
  using Error::Error;
  ~NoIndexError() override;
};

/// The index was made by another version of lede, of its analysis or of the
/// libraries under it. Build it anew.
class LEDE_API WrongFormatError : public Error {
 public:
  using Error::Error;
  ~WrongFormatError() override;
};

/// The index is there but cannot be read as what it should be.
class LEDE_API DamagedIndexError : public Error {
 public:
  using Error::Error;
  ~DamagedIndexError() override;
};

/// Another process is writing this index. Try again later.
class LEDE_API BusyError : public Error {
 public:
  using Error::Error;
  ~BusyError() override;
};

/// The operating system refused: no such file, no space, a failing disk.
class LEDE_API IoError : public Error {
 public:
  using Error::Error;
  ~IoError() override;
};

/// The operating system gives no thread or process.
class LEDE_API NoResourcesError : public Error {
 public:
  using Error::Error;
  ~NoResourcesError() override;
};

/// What articles are to be read from is not there, or holds none.
class LEDE_API NoSourceError : public IoError {
 public:
  using IoError::IoError;
  ~NoSourceError() override;
};

/// The disk is full, or a limit on files or their size is reached.
class LEDE_API NoSpaceError : public IoError {
 public:
  using IoError::IoError;
  ~NoSpaceError() override;
};

/// A new generation was not published because something speaks against it; the
/// one before it stays.
class LEDE_API RefusedError : public Error {
 public:
  using Error::Error;
  ~RefusedError() override;
};

/// Somebody asked for the end of the work before it was done.
class LEDE_API StoppedError : public Error {
 public:
  using Error::Error;
  ~StoppedError() override;
};

}  // namespace lede
