package themes

import (
	"bytes"
	"compress/zlib"
	_ "embed"
	"io"
	"sync"
)

// Emoji is the face for emoji, in outlines of one colour. It has no letters, so
// no theme may name it.
const Emoji Face = "Noto Emoji"

//go:embed emoji/NotoEmoji.ttf.zz
var packedEmoji []byte

// EmojiTrueType returns the font file of Emoji. It is unpacked when it is first
// asked for. The bytes are shared: nobody may change them.
var EmojiTrueType = sync.OnceValues(func() ([]byte, error) {
	r, err := zlib.NewReader(bytes.NewReader(packedEmoji))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(r)
})
