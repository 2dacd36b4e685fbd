#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace lede {

/// The stretches of a text that most of it is likely to have in common, some
/// `size_bytes` in all, in their order: of each part of the text one stretch,
/// whose runs of eight bytes are most frequent and are in none before it. As in
/// K. Liao, M. Petri, A. Moffat, A. Wirth, Effective construction of relative
/// Lempel-Ziv dictionaries, WWW 2016, by which zstd trains dictionaries too, in
/// one pass and with numbers fixed: 4 ms a MB. The text has several times as
/// many bytes.
std::string common_text(std::string_view text, std::size_t size_bytes);

}  // namespace lede
