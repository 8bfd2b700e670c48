package picture

import (
	"bytes"
	"image"
	"slices"
	"strings"
	"testing"

	"gloss/export"
)

// Three pictures of 24 by 16, clear but for a red square: it stands at 8, 4 and
// moves to the right. The last two of those with loss carry their clearness
// beside their colours.
const (
	movingLossless = `UklGRrYAAABXRUJQVlA4WAoAAAASAAAAFwAADwAAQU5JTQYAAAAAAAAAAABBTk1GKAAAAAQAAAIAAAUAAAUAAGQAAAJWUDhMDwAAAC8FQAEABxD9
j/4HIqL/AQBBTk1GKgAAAAQAAAIAAAYAAAUAAGQAAANWUDhMEQAAAC8GQAEQDxDzH/MfjPpF9D8AAEFOTUYoAAAABQAAAgAABQAABQAAZAAAAFZQOEwPAAAALwVAAQAHEP2P/gci
ov8BAA==`
	movingLossy = `UklGRi4BAABXRUJQVlA4WAoAAAASAAAAFwAADwAAQU5JTQYAAAAAAAAAAABBTk1GSgAAAAQAAAIAAAUAAAUAAGQAAAJWUDggMgAAADABAJ0BKgYA
BgABQCYloAADcAD+8ut///mwP/bz/wR6Af//0uD//pcH//S4P/SkAAAAQU5NRl4AAAAEAAACAAAGAAAFAABkAAADQUxQSAsAAAABDzD/ERGifhH9DwBWUDggMgAAADABAJ0BKgcA
BgABQCYloAADcAD+8ut///mwP/bz/wR6Af//0uD//pcH//S4P/SkAAAAQU5NRkoAAAAFAAACAAAFAAAFAABkAAAAVlA4IDIAAAA0AQCdASoGAAYAAAAmJaAAA3AA/vLrf//5sD/2
8/8EegH//9Lg//6XB//0uD/0pAAAAA==`
)

func TestMovingWebP(t *testing.T) {
	lossy := fromBase64(t, movingLossy)
	first := bytes.Index(lossy, []byte("ANMF"))
	second := first + 4 + bytes.Index(lossy[first+4:], []byte("ANMF"))
	for name, data := range map[string][]byte{
		"lossless": fromBase64(t, movingLossless), "lossy": lossy,
		"with clearness": slices.Concat(lossy[:first], lossy[second:]),
	} {
		p, changes, err := Read(data)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		im := decoded(t, p)
		if p.Form != export.PNG || im.Bounds() != image.Rect(0, 0, 24, 16) || len(changes) != 1 || !strings.HasPrefix(changes[0], "moves") {
			t.Errorf("%s: form %v, %v, %q", name, p.Form, im.Bounds(), changes)
		}
		if r, g, _, _ := im.At(10, 6).RGBA(); r < 0xD000 || g > 0x3000 {
			t.Errorf("%s: the square is %v", name, im.At(10, 6))
		}
		if r, g, b, _ := im.At(2, 2).RGBA(); r&g&b != 0xFFFF {
			t.Errorf("%s: the ground is %v", name, im.At(2, 2))
		}
	}
}

func TestMovingWebPRefused(t *testing.T) {
	whole := fromBase64(t, movingLossless)
	first := bytes.Index(whole, []byte("ANMF"))
	change := func(at int, b byte) []byte {
		data := slices.Clone(whole)
		data[at] = b
		return data
	}
	for name, data := range map[string][]byte{
		"no picture": whole[:first], "outside": change(first+8, 200), "another size": change(first+14, 9), "cut": whole[:first+30],
		"vast": change(26, 255),
	} {
		if name == "vast" {
			data[29] = 255
		}
		if _, _, err := Read(data); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}
