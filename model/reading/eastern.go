package reading

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model"
)

// easternNouns are the words for a work of scripts that part no words.
var easternNouns = []struct {
	word string
	kind model.ReadingKind
}{
	{"論文", model.ReadingPaper}, {"论文", model.ReadingPaper}, {"記事", model.ReadingArticle}, {"文章", model.ReadingArticle}, {"映画", model.ReadingVideo}, {"电影", model.ReadingVideo},
	{"書籍", model.ReadingBook}, {"書", model.ReadingBook}, {"书", model.ReadingBook}, {"小説", model.ReadingBook}, {"小说", model.ReadingBook}, {"本", model.ReadingBook},
}

// endsInNoun returns the kind of the work whose word a text ends in, perhaps
// with a colon; "" where it ends in none.
func endsInNoun(text string) model.ReadingKind {
	text = strings.TrimRight(text[max(0, len(text)-24):], " ：:、　")
	for _, n := range easternNouns {
		if strings.HasSuffix(text, n.word) {
			return n.kind
		}
	}
	return ""
}

// eastern finds a title in 『』 or 《》, which mark the titles of works, where one
// more sign stands beside it: a word for the work, its author, that it was read.
func (w *wordRun) eastern(k int) (work, bool) {
	at := w.off[k]
	mark, _ := utf8.DecodeRuneInString(w.text[at.out.lo:])
	if mark != '『' && mark != '《' && mark != '「' {
		return work{}, false
	}
	line := w.text[strings.LastIndexByte(w.text[:at.out.lo], '\n')+1 : at.out.lo]
	after, _, _ := strings.Cut(w.text[at.out.hi:min(len(w.text), at.out.hi+60)], "\n")
	kind := endsInNoun(line)
	if mark == '『' && strings.HasSuffix(line, "」") {
		return work{}, false // the journal
	}
	line = withoutEasternYear(line)
	by := ""
	if kind == "" && (mark == '『' || strings.HasSuffix(line, "的")) { // 刘慈欣的《三体》
		by = easternAuthor(line)
	}
	if inner, ok := strings.CutPrefix(after, "（"); ok && by == "" {
		inner, _, _ = strings.Cut(inner, "）")
		by = hanNames(inner)
	}
	read := strings.HasPrefix(after, "を読") || strings.HasPrefix(after, "という本") || strings.Contains(after, "読む") || strings.Contains(line, "读") || strings.Contains(line, "推荐")
	if kind == "" && by == "" && !read && mark != '《' || mark == '「' && kind == "" {
		return work{}, false
	}
	f, ok := w.setOff(k, kind)
	if f.by == "" {
		f.by = by
	}
	return f, ok
}

// easternAuthor returns the author whose name a text before a title ends in: "次回までに斎藤康毅",
// "岡崎直観ほか".
func easternAuthor(before string) string {
	if k := strings.LastIndexAny(before, " 。、：，　"); k >= 0 {
		_, size := utf8.DecodeRuneInString(before[k:])
		before = before[k+size:]
	}
	for _, role := range [...]string{"ほか", "他", "編著", "著", "編", "訳", "ら", "等", "的"} {
		before = strings.TrimSuffix(before, role)
	}
	if by := hanNames(before); by != "" {
		return by
	}
	k := strings.LastIndexFunc(before, func(r rune) bool { return !unicode.Is(unicode.Han, r) })
	if k < 0 {
		return "" // more than a name
	}
	_, size := utf8.DecodeRuneInString(before[k:])
	return hanName(before[k+size:])
}

// hanNames returns the names of several persons, parted as they are where they stand, before
// what else a text has behind a comma: "坪井祐太・海野裕也、講談社、2017年".
func hanNames(s string) string {
	first, _, _ := strings.Cut(s, "、")
	for name := range strings.SplitSeq(first, "・") {
		if hanName(name) == "" {
			return ""
		}
	}
	if !strings.Contains(first, "・") {
		return hanName(first)
	}
	return strings.TrimSpace(first)
}

// easternArticle takes an article that is cited with its journal or its year: 田中一郎「蜂と冬」『養蜂学報』,
// 田中一郎：蜂の理論, 近代科学社 (2018).
func easternArticle(line string) (title, by string, ok bool) {
	if by, rest, cut := strings.Cut(line, "「"); cut {
		k := strings.Index(rest, "」")
		title, after := rest[:max(k, 0)], rest[max(k, 0):]
		by = hanNames(withoutEasternYear(by))
		after = strings.TrimPrefix(after, "」")
		return title, by, title != "" && (strings.HasPrefix(after, "『") || by != "" && yearIn(after) != "")
	}
	by, rest, cut := strings.Cut(line, "：")
	if by = hanNames(by); !cut || by == "" || yearIn(rest) == "" {
		return "", "", false
	}
	if k := strings.IndexAny(rest, ",，、。(（"); k > 0 {
		rest = rest[:k]
	}
	title = strings.TrimSpace(rest)
	return title, by, title != "" && !strings.ContainsAny(title, "『《")
}

// withoutEasternYear returns a text without the year in brackets that it ends in.
func withoutEasternYear(line string) string {
	bare := strings.TrimSuffix(strings.TrimSuffix(line, "）"), ")")
	k := strings.LastIndexAny(bare, "（(")
	if k < 0 || len(bare) == len(line) || yearIn(bare[k:]) == "" {
		return line
	}
	return bare[:k]
}

// hanName returns a text that can be the name of a person in Han characters: three
// to five of them; "" for others.
func hanName(s string) string {
	s = strings.Trim(s, " 　的")
	for _, lead := range [...]string{"参照", "著者", "作者", "推荐", "我在读", "读", "看"} {
		s = strings.TrimPrefix(s, lead)
	}
	n := 0
	for _, r := range s {
		if !unicode.Is(unicode.Han, r) {
			return ""
		}
		n++
	}
	if n < 3 || n > 5 {
		return ""
	}
	return s
}
