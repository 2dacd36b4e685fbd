#include "engine_error.h"

#include <cerrno>
#include <new>

#include <xapian.h>

#include <lede/error.h>

#include "files.h"

namespace lede {
namespace {

std::string failed(const char* act, const std::string& path) {
  return std::string("cannot ") + act + " " + path + ": ";
}

std::string reason_of(const Xapian::Error& error) {
  std::string reason = error.get_msg();
  if (const char* system = error.get_error_string()) {
    reason.append(" (").append(system).append(")");
  }
  return reason;
}

constexpr char kBuildAnew[] = "; the index is damaged, build it anew";

}  // namespace

void rethrow_engine_error(const char* act, const std::string& path) {
  try {
    throw;
  } catch (const Error&) {
    throw;
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const Xapian::DatabaseLockError& error) {
    throw BusyError(failed(act, path) + reason_of(error));
  } catch (const Xapian::DatabaseError& error) {
    // With the system's reason the disk refused, unless a file of the index is
    // not there; without one, what the disk gave makes no sense.
    const char* system = error.get_error_string();
    if (system != nullptr && system != system_message(ENOENT) &&
        system != system_message(ENOTDIR)) {
      const std::string message = failed(act, path) + reason_of(error);
      const bool no_space = system == system_message(ENOSPC) ||
                            system == system_message(EDQUOT) ||
                            system == system_message(EFBIG);
      if (no_space) throw NoSpaceError(message);
      throw IoError(message);
    }
    throw DamagedIndexError(failed(act, path) + reason_of(error) + kBuildAnew);
  } catch (const Xapian::Error& error) {
    throw Error(failed(act, path) + reason_of(error));
  } catch (const std::exception& error) {
    throw DamagedIndexError(failed(act, path) + error.what() + kBuildAnew);
  }
}

}  // namespace lede
