# liblede: all layers in one library, shared and static.

get_property(layers GLOBAL PROPERTY LEDE_LAYERS)
get_property(links GLOBAL PROPERTY LEDE_LINKS)
list(REMOVE_DUPLICATES links)
set(objects)
foreach(layer IN LISTS layers)
  list(APPEND objects $<TARGET_OBJECTS:${layer}>)
endforeach()

set(public_headers
  ${PROJECT_SOURCE_DIR}/include
  ${PROJECT_SOURCE_DIR}/shared/include
  ${PROJECT_SOURCE_DIR}/indexer/include
  ${PROJECT_SOURCE_DIR}/searcher/include
  ${PROJECT_BINARY_DIR}/include)

add_library(lede_shared SHARED ${objects})
add_library(lede_static STATIC ${objects})
foreach(library lede_shared lede_static)
  lede_compile_options(${library})
  set_target_properties(${library} PROPERTIES OUTPUT_NAME lede)
  target_link_libraries(${library} PRIVATE ${links})
  foreach(folder IN LISTS public_headers)
    target_include_directories(${library} PUBLIC $<BUILD_INTERFACE:${folder}>)
  endforeach()
  target_include_directories(${library} INTERFACE
    $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
endforeach()
set_target_properties(lede_shared PROPERTIES
  EXPORT_NAME lede
  VERSION ${PROJECT_VERSION}
  SOVERSION ${PROJECT_VERSION_MAJOR}.${PROJECT_VERSION_MINOR})
set_target_properties(lede_static PROPERTIES EXPORT_NAME static)
add_library(lede::lede ALIAS lede_shared)
add_library(lede::static ALIAS lede_static)
