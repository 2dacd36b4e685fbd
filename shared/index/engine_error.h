#pragma once

#include <string>

namespace lede {

/// Rethrows the exception that is being handled as one of ours: what was done
/// ("search"), on what, and Xapian's reason. Errors of ours and bad_alloc pass
/// as they are. The one place where Xapian's exceptions end; call it in a
/// `catch (...)` around every use of Xapian, since a damaged index makes it
/// throw std::exceptions too.
[[noreturn]] void rethrow_engine_error(const char* act,
                                       const std::string& path);

/// The result of `use`, with errors as above.
template <typename Use>
auto engine_call(const char* act, const std::string& path, Use&& use) {
  try {
    return use();
  } catch (...) {
    rethrow_engine_error(act, path);
  }
}

}  // namespace lede
