#pragma once

/// All of lede. The headers that a program needs most are indexer.h and
/// searcher.h; each of them can be included alone.

#include <lede/answer_change.h>    // IWYU pragma: export
#include <lede/article.h>          // IWYU pragma: export
#include <lede/article_source.h>   // IWYU pragma: export
#include <lede/article_verdict.h>  // IWYU pragma: export
#include <lede/error.h>            // IWYU pragma: export
#include <lede/facets.h>           // IWYU pragma: export
#include <lede/generations.h>      // IWYU pragma: export
#include <lede/indexer.h>          // IWYU pragma: export
#include <lede/inspector.h>        // IWYU pragma: export
#include <lede/marked_text.h>      // IWYU pragma: export
#include <lede/overview.h>         // IWYU pragma: export
#include <lede/renderer.h>         // IWYU pragma: export
#include <lede/searcher.h>         // IWYU pragma: export
#include <lede/terminal_safe.h>    // IWYU pragma: export
#include <lede/update.h>           // IWYU pragma: export
#include <lede/version.h>          // IWYU pragma: export
