package notes

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

type wrongTable struct {
	name  string
	table *charmap.Charmap
	least int // bytes that a run must have
}

// wrongTables are the tables with which UTF-8 is decoded by mistake. Those of
// Cyrillic need a longer run, as any pair of their letters may be right.
var wrongTables = [...]wrongTable{
	{"Windows-1252", charmap.Windows1252, 2},
	{"MacRoman", charmap.Macintosh, 2},
	{"CP850", charmap.CodePage850, 2},
	{"CP437", charmap.CodePage437, 2},
	{"Windows-1251", charmap.Windows1251, 4},
	{"KOI8-R", charmap.KOI8R, 4},
	{"CP866", charmap.CodePage866, 4},
}

// misreadings are the runs of a text that were decoded with a wrong table.
type misreadings struct {
	count, first   int // how many, and the line of the first
	table, example string
}

// message says what was mended.
func (m *misreadings) message() string {
	return Count(m.count, "run of letters was", "runs of letters were") + fmt.Sprintf(" UTF-8 read as %s; read anew: %s", m.table, m.example)
}

// mend decodes anew each run of characters beyond ASCII that is the UTF-8 of fewer
// characters, decoded with the wrong table: "â€™" is "’", "Ã©" is "é". What is no such
// run stays as it is. What is mended may show more of the same: mend is to be called
// again until it finds nothing.
func (m *misreadings) mend(text string) string {
	var b strings.Builder
	count, done := 0, 0
	table := ""
	ruined := ruinedSigns(text)
	for i := 0; i < len(text); {
		if text[i] < utf8.RuneSelf {
			i = nextWide(text, i)
			continue
		}
		end := i
		for end < len(text) && text[end] >= utf8.RuneSelf {
			end++
		}
		fixed, name := demojibake(text[i:end])
		if name == "" && ruined {
			fixed, name, end = ruin(text, i, end)
		}
		if name != "" {
			b.WriteString(text[done:i])
			b.WriteString(fixed)
			done = end
			if count++; count == 1 {
				table = name
			}
			if m.table == "" {
				m.first, m.table, m.example = 1+strings.Count(text[:i], "\n"), name, fmt.Sprintf("%q is %q", text[i:end], fixed)
			}
		}
		i = end
	}
	if count == 0 {
		return text
	}
	b.WriteString(text[done:])
	text = b.String()
	if count >= fewestRuns {
		letters := 0
		text, letters = mendLetters(text, table)
		count += letters
	}
	m.count += count
	return text
}

// fewestRuns is how many runs of letters must have been read with a table of
// Cyrillic before a pair of characters is taken for one letter.
const fewestRuns = 3

// mendLetters decodes anew the words of one letter of Cyrillic in a text whose other
// words were read with a wrong table, and counts them.
func mendLetters(text, table string) (string, int) {
	at := slices.IndexFunc(wrongTables[:], func(t wrongTable) bool { return t.name == table && t.least > 2 })
	if at < 0 {
		return text, 0
	}
	var b strings.Builder
	count, done := 0, 0
	for i := nextWide(text, 0); i < len(text); i = nextWide(text, i) {
		end := i
		for end < len(text) && text[end] >= utf8.RuneSelf {
			end++
		}
		if raw, ok := wrongTables[at].bytes(nil, text[i:min(end, i+12)]); ok && len(raw) == 2 {
			if r, size := utf8.DecodeRune(raw); size == 2 && strings.ContainsRune("авижкосуябйієїАВИКОСУЯБЄІЇ", r) {
				b.WriteString(text[done:i])
				b.WriteRune(r)
				done = end
				count++
			}
		}
		i = end
	}
	if count == 0 {
		return text, 0
	}
	b.WriteString(text[done:])
	return b.String(), count
}

// ruinedSigns reports whether a text has runs of UTF-8 read as Windows-1252, so
// that those which have lost a byte since may be told.
func ruinedSigns(text string) bool {
	return strings.Contains(text, "â€œ") || strings.Contains(text, "â€™") || strings.Count(text, "Ã©") > 1
}

// ruin mends a run of UTF-8 read as Windows-1252 that has lost its last byte,
// since that is no character there or became a blank: "â€" is "”", "Ã " is "à".
// It returns the run's new end.
func ruin(text string, start, end int) (fixed, table string, after int) {
	run := text[start:end]
	if head, ok := strings.CutSuffix(run, "â€"); ok {
		if head != "" {
			if mended, name := demojibake(head); name != "" {
				head = mended
			}
		}
		return head + "”", "Windows-1252", end
	}
	before, _ := utf8.DecodeLastRuneInString(text[:start])
	if run == "Ã" && strings.HasPrefix(text[end:], " ") && (before == ' ' || before == '\n' || before >= 'a' && before <= 'z') {
		if strings.HasPrefix(text[end:], "  ") {
			end++
		}
		return "à", "Windows-1252", end
	}
	return "", "", end
}

// demojibake returns what a run of characters stood for before it was decoded
// with the wrong table, once or twice, and the table's name; "" where it was not.
func demojibake(run string) (fixed, table string) {
	for range 3 {
		again, name := misdecoded(run)
		if name == "" {
			break
		}
		if fixed, run = again, again; table == "" {
			table = name
		}
	}
	return fixed, table
}

// misdecoded undoes one decoding with the wrong table.
func misdecoded(run string) (fixed, table string) {
	if utf8.RuneCountInString(run) < 2 || len(run) > 4096 {
		return "", ""
	}
	var room [64]byte
	for i := range wrongTables {
		t := &wrongTables[i]
		raw, ok := t.bytes(room[:0], run)
		if ok && (len(raw) >= t.least || isPunctuation(raw)) && utf8.Valid(raw) && plausible(string(raw)) && (len(raw) > 2 || surePair(run)) {
			return string(raw), t.name
		}
	}
	return "", ""
}

// bytes appends what the table decoded to a run, if it can have done so.
func (t *wrongTable) bytes(raw []byte, run string) ([]byte, bool) {
	for _, r := range run {
		c, known := t.table.EncodeRune(r)
		if !known {
			if r < 0x80 || r >= 0xA0 {
				return raw, false
			}
			c = byte(r) // bytes without a character in the table are left as controls
		}
		raw = append(raw, c)
	}
	return raw, true
}

// isPunctuation reports whether bytes are the UTF-8 of a sign such as a dash or a
// quotation mark.
func isPunctuation(raw []byte) bool {
	r, size := utf8.DecodeRune(raw)
	return size == len(raw) && r >= 0x2010 && r <= 0x2122
}

// surePair reports whether two characters in a row are mojibake and nothing
// that people write: "Ã©" and "√©", but neither "—à" nor "Ä“".
func surePair(run string) bool {
	first, size := utf8.DecodeRuneInString(run)
	second, _ := utf8.DecodeRuneInString(run[size:])
	switch first {
	case 'Â', 'Ã', '√', '¬':
		return true
	case '├', '┬':
		return !strings.ContainsRune("│┤┐", second)
	case 'Ä', 'Å', 'Ð', 'Ñ', 'Î', 'Ï', '≈':
		return !strings.ContainsRune("‘’‚“”„–—…«»", second)
	}
	return false
}

// plausible reports whether a text consists of characters that are often
// written: those of living scripts, punctuation, signs and emoji.
func plausible(s string) bool {
	for _, r := range s {
		switch {
		case r >= 0xA0 && r < 0x180, r >= 0x386 && r <= 0x3CE, r >= 0x400 && r <= 0x45F, r >= 0x5D0 && r <= 0x64A,
			r >= 0x2010 && r <= 0x2044, r >= 0x20A0 && r <= 0x20BF, r >= 0x2100 && r <= 0x27BF, r >= 0x3000 && r <= 0x9FFF,
			r >= 0xAC00 && r <= 0xD7A3, r >= 0xFF01 && r <= 0xFFEE, r >= 0x1F000 && r <= 0x1FAFF, r == 0x200D, r == 0xFE0F, r == 0xFEFF:
		default:
			return false
		}
	}
	return true
}
