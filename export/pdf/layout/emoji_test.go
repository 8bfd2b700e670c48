package layout

import (
	"bufio"
	"os"
	"strconv"
	"strings"
	"testing"

	"gloss/export"
	"gloss/export/pdf/booktest"
	"gloss/model"
)

// emojiTest is a list that Debian has (package unicode-data).
const emojiTest = "/usr/share/unicode/emoji/emoji-test.txt"

// sequences are texts and what of them is one emoji of several characters.
var sequences = map[string]string{
	"🚀":         "",
	"🚀x":        "",
	"🚀🚀":        "",
	"❤️":        "❤️",
	"❤️x":       "❤️",
	"✔︎ done":   "✔︎",
	"👍🏽!":       "👍🏽",
	"👩‍💻 codes": "👩‍💻",
	"👩🏽‍🚀":      "👩🏽‍🚀",
	"👨‍👩‍👧‍👦👍":  "👨‍👩‍👧‍👦",
	"🇩🇪🇫🇷":      "🇩🇪",
	"🇩x":        "",
	"1️⃣ first": "1️⃣",
	"#⃣":        "#⃣",
	"1️":        "",
	"12":        "",
	"🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F": "🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F",
	"🚀\U000E0067":   "",
	"😀\u200D":       "",
	"😀\u200Dx":      "",
	"a\u200D😀":      "",
	"e\uFE0F":       "",
	"":              "",
	"→\uFE0F there": "→\uFE0F",
}

func TestEmojiSequences(t *testing.T) {
	for text, want := range sequences {
		if got := text[:emoji(text)]; got != want {
			t.Errorf("%+q begins with the emoji %+q, want %+q", text, got, want)
		}
	}
}

func TestEmojiStayWhole(t *testing.T) {
	for in, want := range map[string]string{
		"❤\uFE0F x\uFE0F":           "❤\uFE0F x",
		"👩\u200D💻 and a\u200Db":     "👩\u200D💻 and ab",
		"1\uFE0F\u20E3 and 1\u200D": "1\uFE0F\u20E3 and 1\u200D",
		"zero\u200Bwidth":           "zerowidth",
	} {
		if got := clean(in, false); got != want {
			t.Errorf("clean(%+q) = %+q, want %+q", in, got, want)
		}
	}
}

// TestEmojiFace: the face for emoji is read for emoji, and for nothing else.
func TestEmojiFace(t *testing.T) {
	for text, want := range map[string]bool{
		"plain": false, "→ ✓ ★ λ ≤ é": false, "日本語 ไทย": false, "\U0010FFFF": false,
		"🚀": true, "😀": true, "1️⃣": true, "✅": true,
	} {
		d := set(t, booktest.Book("x", booktest.Section(1, model.TalkSection, "T", booktest.Words(2, text))), export.Options{})
		read := false
		for _, f := range d.Faces {
			read = read || f != nil && f.Name == "Noto Emoji"
		}
		if read != want {
			t.Errorf("%q: the face for emoji is read: %v, want %v", text, read, want)
		}
	}
}

// TestEverySequence: of the emoji that Unicode recommends each is one picture, and
// reads as what it is.
func TestEverySequence(t *testing.T) {
	f, err := os.Open(emojiTest)
	if err != nil {
		t.Skipf("no list of emoji (Debian package unicode-data): %v", err)
	}
	defer f.Close()
	s := newSetter(booktest.Book("x"), export.Options{})
	n, parted := 0, 0
	for lines := bufio.NewScanner(f); lines.Scan(); {
		codes, kind, ok := strings.Cut(lines.Text(), ";")
		if !ok || strings.HasPrefix(codes, "#") || !strings.HasPrefix(strings.TrimSpace(kind), "fully-qualified") {
			continue
		}
		text := ""
		for _, c := range strings.Fields(codes) {
			r, err := strconv.ParseUint(c, 16, 32)
			if err != nil {
				t.Fatal(err)
			}
			text += string(rune(r))
		}
		n++
		if got := clean(text, false); got != text {
			t.Errorf("clean(%+q) = %+q", text, got)
		}
		s.segs = s.segs[:0]
		s.appendCovered(text, s.kits.text.plain, tone{}, model.At("x", 1, 0))
		read := ""
		for _, sg := range s.segs {
			if sg.glyphs == nil {
				read += sg.text
			}
			for _, g := range sg.glyphs {
				read += g.Text
			}
		}
		if read != text {
			t.Errorf("%+q reads as %+q", text, read)
		}
		if len(s.segs) != 1 {
			parted++
			t.Logf("%s (%+q) is set in %d pieces", text, text, len(s.segs))
		}
	}
	if n < 3000 || parted > n/100 {
		t.Errorf("of %d emoji %d are set in pieces", n, parted)
	}
	if len(s.missing) > 0 {
		t.Errorf("missing: %v", s.missing)
	}
}

// TestPlainly: letters in a special form that no face has are set in their plain
// one, and read as what they are.
func TestPlainly(t *testing.T) {
	d := set(t, booktest.Book("x", booktest.Section(1, model.TalkSection, "T", booktest.Words(2, "set 𝒜 and 𝗕𝗼𝗹𝗱, ⒈ ⓐ"))), export.Options{})
	if got := text(d, BodyPart); !strings.Contains(got, "set 𝒜 and 𝗕𝗼𝗹𝗱, ⒈ ⓐ") {
		t.Errorf("the page reads %q", got)
	}
	if len(d.Diagnostics) != 1 || d.Diagnostics[0].Code != "pdf.plain-glyph" || d.Diagnostics[0].Line != 2 || !strings.Contains(d.Diagnostics[0].Message, `'𝒜' (U+1D49C) as "A"`) {
		t.Errorf("said: %v", d.Diagnostics)
	}
}
