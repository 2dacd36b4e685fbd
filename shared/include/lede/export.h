#pragma once

/// Marks what liblede exports; all else in it is hidden.
#define LEDE_API __attribute__((visibility("default")))
