package markdown

import (
	"regexp"
	"strings"

	"gloss/notes"
)

// Generators of sites read a title and names as Markdown, with HTML in it, while a book
// has them as words alone.

// mostPlain is how many bytes a value has at most that is looked through for tags and
// marks.
const mostPlain = 500

// literalSigns are what mean themselves behind a backslash, and heldSigns, which are no
// characters, what stands for them meanwhile.
var (
	literalSigns = strings.NewReplacer(`\&`, "\ufdd0", `\<`, "\ufdd1", `\*`, "\ufdd2", `\_`, "\ufdd3", "\\`", "\ufdd4", `\\`, "\ufdd5")
	heldSigns    = strings.NewReplacer("\ufdd0", "&", "\ufdd1", "<", "\ufdd2", "*", "\ufdd3", "_", "\ufdd4", "`", "\ufdd5", `\`)
)

// plainValue returns a value of the front matter without its entities, tags and marks of
// emphasis, as far as no backslash says that they are none.
func plainValue(s string) string {
	if strings.IndexByte(s, '\\') >= 0 {
		return heldSigns.Replace(withoutMarks(literalSigns.Replace(s)))
	}
	return withoutMarks(s)
}

func withoutMarks(s string) string {
	if s = withoutEntities(s); len(s) > mostPlain {
		return s
	}
	if bare := withoutTags(s); bare != s {
		s = notes.Rejoin(bare, " ")
	}
	for _, pair := range markPairs {
		if strings.Contains(s, pair.sign) {
			s = pair.shape.ReplaceAllString(s, "$1$2$3")
		}
	}
	return s
}

// markPairs are the marks of emphasis and of code, round words.
var markPairs = func() (list []struct {
	sign  string
	shape *regexp.Regexp
}) {
	for _, sign := range []string{"**", "__", "*", "_", "`"} {
		q := regexp.QuoteMeta(sign)
		inner := "[^ " + q + "](?:[^" + q + "]*[^ " + q + "])?"
		list = append(list, struct {
			sign  string
			shape *regexp.Regexp
		}{sign, regexp.MustCompile(`(^|[\s("'“‘«:–—-])` + q + "(" + inner + ")" + q + `($|[\s)"'”’».,:;!?–—-])`)})
	}
	return list
}()

// withoutTags leaves out the tags of elements within a line that begin and end in s.
func withoutTags(s string) string {
	for at := 0; at < len(s); {
		name, end := tagName(s[at:])
		if name == "" || end || !isPhraseTag(kindOf(name)) {
			at++
			continue
		}
		size, closing := tagEnd(s[at:], name), "</"+name+">"
		to := -1
		if size > 0 {
			to = indexFold(s, closing, at+size)
		}
		if to < 0 {
			at++
			continue
		}
		s = s[:at] + s[at+size:to] + s[to+len(closing):]
	}
	return s
}

func isPhraseTag(kind tagKind) bool {
	switch kind {
	case strongTag, emphasisTag, strikeTag, codeTag, plainTag:
		return true
	}
	return false
}
