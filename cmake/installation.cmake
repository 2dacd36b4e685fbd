# What cmake --install puts on a machine: programs, liblede shared and static,
# headers, manual pages, and the files by which CMake and pkg-config find it.

include(CMakePackageConfigHelpers)

install(TARGETS lede-index lede-search lede-eval)
install(TARGETS lede_shared EXPORT lede-shared)
install(TARGETS lede_static EXPORT lede-static)
foreach(folder IN LISTS public_headers)
  install(DIRECTORY ${folder}/lede TYPE INCLUDE FILES_MATCHING PATTERN "*.h")
endforeach()
install(FILES docs/man/lede-index.1 docs/man/lede-search.1
  docs/man/lede-eval.1
  DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)

set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/lede)
install(EXPORT lede-shared NAMESPACE lede:: DESTINATION ${package_folder})
install(EXPORT lede-static NAMESPACE lede:: DESTINATION ${package_folder})
configure_package_config_file(cmake/lede-config.cmake.in
  ${PROJECT_BINARY_DIR}/lede-config.cmake
  INSTALL_DESTINATION ${package_folder})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/lede-config-version.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES
  ${PROJECT_BINARY_DIR}/lede-config.cmake
  ${PROJECT_BINARY_DIR}/lede-config-version.cmake
  cmake/lede_dependencies.cmake
  DESTINATION ${package_folder})

# Found from where the .pc file lies, so that a moved prefix still works.
set(pkgconfig_folder ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
file(RELATIVE_PATH prefix_from_pc /${pkgconfig_folder} /)
configure_file(cmake/lede.pc.in ${PROJECT_BINARY_DIR}/lede.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/lede.pc
  DESTINATION ${pkgconfig_folder})
