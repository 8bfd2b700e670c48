package picture

import (
	"strings"
	"testing"
	"unicode/utf16"
)

// inUTF16 returns text in UTF-16.
func inUTF16(text string, mark, big bool) []byte {
	units := utf16.Encode([]rune(text))
	if mark {
		units = append([]uint16{0xFEFF}, units...)
	}
	var out []byte
	for _, u := range units {
		if big {
			out = append(out, byte(u>>8), byte(u))
		} else {
			out = append(out, byte(u), byte(u>>8))
		}
	}
	return out
}

func TestDrawingEncodings(t *testing.T) {
	drawing := func(encoding, words string) string {
		return `<?xml version="1.0" encoding="` + encoding + `"?><svg xmlns="` + svgSpace + `" viewBox="0 0 9 9"><text>` + words + `</text></svg>`
	}
	for name, data := range map[string][]byte{
		"Latin-1": []byte(drawing("ISO-8859-1", "Caf\xe9")), "Windows": []byte(drawing("windows-1252", "Caf\xe9")), "UTF-8": []byte(drawing("utf-8", "Café")),
		"UTF-16, little": inUTF16(drawing("UTF-16", "Café"), true, false), "UTF-16, big": inUTF16(drawing("UTF-16", "Café"), true, true),
		"UTF-16, little, bare": inUTF16(drawing("utf-16le", "Café"), false, false), "UTF-16, big, bare": inUTF16(drawing("utf-16", "Café"), false, true),
		"entity": []byte(`<!DOCTYPE svg [ <!ENTITY ns "` + svgSpace + `"> <!ENTITY more 'Café'> ]><svg xmlns="&ns;" viewBox="0 0 9 9"><text>&more;</text></svg>`),
		"markup": []byte(`<!DOCTYPE svg [ <!ENTITY e "Caf&#233;"> ]><svg xmlns="` + svgSpace + `" viewBox="0 0 9 9"><text>Café</text></svg>`),
	} {
		p, changes, err := Read(data)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if !strings.Contains(string(p.Data), "<text>Café</text>") || len(changes) > 0 {
			t.Errorf("%s: %q\n%s", name, changes, p.Data)
		}
	}
	if _, _, err := Read([]byte(drawing("x-nothing", "Caf\xe9"))); err == nil || !strings.Contains(err.Error(), "x-nothing") {
		t.Errorf("an unknown encoding gives %v", err)
	}
	if _, _, err := Read(inUTF16("plain words", true, false)); err == nil {
		t.Error("words in UTF-16 are a drawing")
	}
}
