# Tables of word forms, made of dictionaries by a program of ours.
#
#   lede_form_table(ru Russian bel-rus.autogen.bin apertium-bel-rus)
#
# looks for that file of that package of Apertium and sets LEDE_FORMS_ru to
# the path of the table. Where the file or lt-print is missing, the table is
# an empty file, and words have Snowball's stems alone. Another file may be
# given by -DLEDE_RUSSIAN_DICTIONARY=path.

option(LEDE_WORD_FORMS "Join word forms by dictionaries, if there are any" ON)
find_program(LEDE_LT_PRINT lt-print)

function(lede_form_table code language file package)
  string(TOUPPER LEDE_${language}_DICTIONARY dictionary)
  find_file(${dictionary} ${file}
    PATHS ${CMAKE_SYSTEM_PREFIX_PATH}
    PATH_SUFFIXES share/apertium/${package})
  if(LEDE_WORD_FORMS AND LEDE_LT_PRINT AND ${dictionary})
    set(listing ${CMAKE_CURRENT_BINARY_DIR}/forms.${code}.txt)
    set(table ${CMAKE_CURRENT_BINARY_DIR}/forms.${code}.table)
    add_custom_command(
      OUTPUT ${table}
      BYPRODUCTS ${listing}
      COMMAND ${LEDE_LT_PRINT} ${${dictionary}} > ${listing}
      COMMAND lede-make-forms ${code} ${listing} ${table}
      DEPENDS lede-make-forms ${${dictionary}}
      COMMENT "Making the table of ${language} word forms"
      VERBATIM)
  else()
    set(table ${CMAKE_CURRENT_BINARY_DIR}/forms.none.table)
    file(WRITE ${table} "")
    if(LEDE_WORD_FORMS)
      message(WARNING "There are no ${language} word forms: lt-print or "
        "${file} was not found (Debian: lttoolbox-dev, ${package}). "
        "lede works without; irregular forms are words of their own then.")
    endif()
  endif()
  set(LEDE_FORMS_${code} ${table} PARENT_SCOPE)
endfunction()
