# The programs: options in, text out; the library does the rest. They carry
# it inside, so that one file is enough to run.

find_package(Boost REQUIRED COMPONENTS program_options)
add_subdirectory(shared/cli)

function(lede_program name)
  add_executable(${name} ${ARGN})
  lede_compile_options(${name})
  target_link_libraries(${name} PRIVATE lede_cli)
  # lede-search starts faster without the libraries that only indexing needs.
  # Most symbols that the loader looks for are of libstdc++, and it asks the
  # libraries in their order: that one comes first.
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_link_options(${name} PRIVATE -Wl,--no-as-needed,-lstdc++)
  endif()
  target_link_options(${name} PRIVATE -Wl,--as-needed)
  set_target_properties(${name} PROPERTIES
    RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/bin)
endfunction()

lede_program(lede-index
  indexer/cli/canary.cpp
  indexer/cli/exit_codes.cpp
  indexer/cli/folder_watch.cpp
  indexer/cli/gate.cpp
  indexer/cli/generation_commands.cpp
  indexer/cli/inspect_command.cpp
  indexer/cli/main.cpp
  indexer/cli/metrics.cpp
  indexer/cli/options.cpp
  indexer/cli/progress.cpp
  indexer/cli/stop_signals.cpp
  indexer/cli/update_command.cpp)
target_link_libraries(lede-index PRIVATE lede_evaluation)
lede_program(lede-search searcher/cli/main.cpp searcher/cli/options.cpp)
add_subdirectory(evaluation)
