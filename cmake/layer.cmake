# A layer is an object library with an include root of its own. It sees the
# headers of the layers that it names, and of no other: a wrong include does
# not compile.
#
#   lede_layer(text
#     USES core                    layers below, seen by users of this one too
#     LINKS PkgConfig::LEDE_ICU    outside libraries, for this layer alone
#     SOURCES analyser.cpp ...)

function(lede_layer name)
  cmake_parse_arguments(LAYER "" "" "USES;LINKS;SOURCES" ${ARGN})
  set(target lede_${name})
  add_library(${target} OBJECT ${LAYER_SOURCES})
  lede_compile_options(${target})
  set_target_properties(${target} PROPERTIES POSITION_INDEPENDENT_CODE ON)
  target_include_directories(${target} PUBLIC
    ${CMAKE_CURRENT_SOURCE_DIR} ${CMAKE_CURRENT_SOURCE_DIR}/include)
  foreach(used IN LISTS LAYER_USES)
    target_link_libraries(${target} PUBLIC lede_${used})
  endforeach()
  target_link_libraries(${target} PRIVATE ${LAYER_LINKS})
  set_property(GLOBAL APPEND PROPERTY LEDE_LAYERS ${target})
  set_property(GLOBAL APPEND PROPERTY LEDE_LINKS ${LAYER_LINKS})
endfunction()

# Language level, warnings and sanitizers, the same for all of our code.
function(lede_compile_options target)
  target_compile_features(${target} PUBLIC cxx_std_20)
  set_target_properties(${target} PROPERTIES
    CXX_EXTENSIONS OFF
    CXX_VISIBILITY_PRESET hidden
    VISIBILITY_INLINES_HIDDEN ON)
  target_compile_options(${target} PRIVATE
    -Wall -Wextra -Wconversion -Wshadow -Wnon-virtual-dtor
    # GCC 12 takes "a" + std::string() for an overlapping copy (its bug 105651).
    $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
  if(LEDE_WARNINGS_AS_ERRORS)
    target_compile_options(${target} PRIVATE -Werror)
  endif()
  if(LEDE_SANITIZE)
    target_compile_options(${target} PRIVATE
      -fsanitize=${LEDE_SANITIZE} -fno-omit-frame-pointer
      -fno-sanitize-recover=undefined
      # GCC takes its own checks for uses of what is not set.
      $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
    target_link_options(${target} PUBLIC -fsanitize=${LEDE_SANITIZE})
  endif()
endfunction()
