# The libraries that lede stands on, as imported targets. The installed
# package includes this same file for users who link liblede statically.

find_package(PkgConfig REQUIRED)
pkg_check_modules(LEDE_XAPIAN REQUIRED IMPORTED_TARGET xapian-core>=1.4.22)
pkg_check_modules(LEDE_ICU REQUIRED IMPORTED_TARGET icu-uc>=70)
pkg_check_modules(LEDE_UCHARDET REQUIRED IMPORTED_TARGET uchardet)
pkg_check_modules(LEDE_LIBXXHASH REQUIRED IMPORTED_TARGET libxxhash)
pkg_check_modules(LEDE_LIBZSTD REQUIRED IMPORTED_TARGET libzstd)
pkg_check_modules(LEDE_LIBXML2 REQUIRED IMPORTED_TARGET libxml-2.0)
pkg_check_modules(LEDE_SIMDJSON REQUIRED IMPORTED_TARGET simdjson)
pkg_check_modules(LEDE_LIBARCHIVE REQUIRED IMPORTED_TARGET libarchive)
pkg_check_modules(LEDE_GMIME REQUIRED IMPORTED_TARGET gmime-3.0)
pkg_check_modules(LEDE_LIBYAML REQUIRED IMPORTED_TARGET yaml-0.1)
pkg_check_modules(LEDE_MD4C REQUIRED IMPORTED_TARGET md4c)
pkg_check_modules(LEDE_TOMLPLUSPLUS REQUIRED IMPORTED_TARGET tomlplusplus)
