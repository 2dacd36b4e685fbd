#include "machine.h"

#include <fstream>
#include <thread>

#include <sys/utsname.h>

namespace lede::bench {
namespace {

std::string processor() {
  std::ifstream file("/proc/cpuinfo");
  for (std::string line; std::getline(file, line);) {
    if (line.rfind("model name", 0) == 0)
      return line.substr(line.find(':') + 2);
  }
  return "unknown processor";
}

#ifdef __clang__
constexpr const char* kCompiler = "Clang " __clang_version__;
#else
constexpr const char* kCompiler = "GCC " __VERSION__;
#endif

#ifdef NDEBUG
constexpr const char* kBuild = "optimised";
#else
constexpr const char* kBuild = "with debug checks";
#endif

}  // namespace

std::string machine() {
  utsname system{};
  ::uname(&system);
  return processor() + ", " +
         std::to_string(std::thread::hardware_concurrency()) + " cores, " +
         system.sysname + " " + system.release;
}

std::string built_with() {
  return std::string(kCompiler) + " (" + kBuild + "), ICU " LEDE_ICU_VERSION +
         ", uchardet " LEDE_UCHARDET_VERSION ", libxml2 " LEDE_LIBXML2_VERSION +
         ", simdjson " LEDE_SIMDJSON_VERSION ", Xapian " LEDE_XAPIAN_VERSION;
}

}  // namespace lede::bench
