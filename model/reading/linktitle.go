package reading

import (
	"cmp"
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model"
)

// titleAt returns the title of what a link leads to: the name of a page of
// Wikipedia, else the text of the link, with the title of the talk where it is but "Slides"; "" where that is but a part of the
// sentence that goes through it ("on the latest episode").
func (c *collector) titleAt(l *model.Link, p place) string {
	if page := pageOfWikipedia(l.Target); page != "" {
		return page
	}
	title := titleOf(l)
	if kind := hostNamed(l, title); kind != "" && !ofTalkKind(kind) {
		return oneLine(l.Title)
	}
	if better := c.nounTitle(title, l, p); better != title {
		return better
	}
	if title != "" && inSentence(title, l, p) && !tells(l.Target, title) {
		return cmp.Or(thingNamed(l, title), oneLine(l.Title))
	}
	return title
}

// hostNamed returns the kind of what a link leads to whose words are but the name of a host that
// keeps such things for many, as "GitHub" and "Speaker Deck" are; "" for any other link.
func hostNamed(l *model.Link, title string) model.ReadingKind {
	if title == "" || len(title) > longestPointer {
		return ""
	}
	name := strings.ReplaceAll(strings.ToLower(title), " ", "")
	if !strings.Contains(strings.ToLower(l.Target), name[:min(4, len(name))]) {
		return "" // as most: youtu.be is YouTube's
	}
	a, ok := canonical(l.Target)
	if !ok || a.path == "" {
		return ""
	}
	path := strings.ToLower(a.path)
	kind, ok := kindOfHost(a.host, path, strings.Split(path, "/"))
	label, _, _ := strings.Cut(a.host, ".")
	if !ok || kind == model.ReadingSite || strings.Count(a.host, ".") > 1 || label != name {
		return ""
	}
	return kind
}

// thingNamed returns the name of the tool that is all the words of a link, be it in another case
// there, and else title where that is a single word which is spelled as names are, not as words:
// "wax_search", "wax2", "waxQuery".
func thingNamed(l *model.Link, title string) string {
	if len(l.Inlines) == 1 {
		if m, ok := l.Inlines[0].(*model.Mention); ok && m.Class == model.ToolMention {
			return m.Name
		}
	}
	if strings.ContainsAny(title, " /") {
		return ""
	}
	for i, r := range title {
		if r == '_' || r == '.' && i+1 < len(title) || unicode.IsDigit(r) || i > 0 && unicode.IsUpper(r) {
			return title
		}
	}
	return ""
}

// inSentence reports whether the words of a link begin with a small letter and
// have others of their sentence before them.
func inSentence(title string, l *model.Link, p place) bool {
	if r, _ := utf8.DecodeRuneInString(title); !unicode.IsLower(r) || len(strings.Fields(title)) > 6 || p.words == nil {
		return false
	}
	at, ok := p.words.at.find(l)
	if !ok || at.lo > len(p.words.text) {
		return false
	}
	before := strings.TrimRight(p.words.text[max(0, at.lo-longest):at.lo], " \t“„\"'(*_")
	last, size := utf8.DecodeLastRuneInString(before)
	return size > 0 && !isEnd(last) && !strings.ContainsRune(labels+"\n", last)
}

// tells reports whether a word of the title stands in the address too, which
// then is named, not described.
func tells(target, title string) bool {
	target = strings.ToLower(target)
	for word := range strings.FieldsSeq(strings.ToLower(title)) {
		if word = strings.Trim(word, ".,;:!?()“”\"'"); len(word) > 2 && strings.Contains(target, word) {
			return true
		}
	}
	return false
}

// pageOfWikipedia returns the name of the page of an encyclopedia that an
// address is of, which its path holds; "" for any other.
func pageOfWikipedia(target string) string {
	if !strings.Contains(target, "wiki/") {
		return "" // as most
	}
	a, ok := canonical(target)
	if !ok || !strings.HasSuffix(a.host, ".wikipedia.org") {
		return ""
	}
	name, ok := strings.CutPrefix(a.path, "wiki/")
	if name, err := url.PathUnescape(name); ok && err == nil && !strings.ContainsAny(name, ":\n") {
		return strings.ReplaceAll(name, "_", " ")
	}
	return ""
}

// titleOf returns the text of a link as a title: "" for an address and for
// words that only point.
func titleOf(l *model.Link) string {
	if l.Auto {
		return ""
	}
	text := oneLine(model.PlainText(l.Inlines))
	if text == "" || pointing(text) || dayAlone(text) || isDOI(text) || strings.Contains(text, "://") || strings.HasPrefix(text, "www.") {
		return oneLine(l.Title)
	}
	if a, ok := canonical("https://" + text); ok && !strings.Contains(text, " ") {
		if b, ok := canonical(l.Target); ok && a.key == b.key {
			return ""
		}
	}
	return unbracketed(strings.TrimRight(text, ",;: "))
}

// isDOI reports whether a text is but a DOI, with or without the word before it.
func isDOI(text string) bool {
	if len(text) > 4 && strings.EqualFold(text[:4], "doi:") {
		text = strings.TrimLeft(text[4:], " ")
	}
	prefix, _, ok := strings.Cut(text, "/")
	return ok && len(prefix) >= len("10.1000") && strings.HasPrefix(prefix, "10.") && digits(strings.ReplaceAll(prefix, ".", "")) && !strings.Contains(text, " ")
}

// unbracketed returns a title without the brackets that stand round all of it.
func unbracketed(title string) string {
	open, size := utf8.DecodeRuneInString(title)
	inner, ok := strings.CutSuffix(title[size:], string(closer(open)))
	if ok && (open == '(' || open == '[' || open == '（') && !strings.ContainsAny(inner, "()[]（）") {
		return strings.TrimSpace(inner)
	}
	return title
}

// pointing reports whether the text of a link only says that there is a link.
func pointing(text string) bool {
	key := underscored(text)
	if key == "" || pointers.has(key) {
		return true
	}
	for word := range strings.SplitSeq(key, "_") {
		if !pointers.has(word) {
			return false
		}
	}
	return true
}

// underscored returns a text in small letters, without marks round it, its words
// joined as those of a phrase in a set of words.
func underscored(text string) string {
	if len(text) > longestPointer {
		return text
	}
	return strings.ReplaceAll(strings.ToLower(strings.Trim(text, " .,:;!()[]→»>*_…：、。")), " ", "_")
}

// longestPointer is more than any of pointers and of signposts has, in bytes.
const longestPointer = 48

// pointers are the words of links that only say that there is one.
const pointers wordSet = " here link links url urls this source more read_more click_here see url website site homepage home_page on_github github web page this_page this_link details info doi pmid pmcid isbn " +
	"hier quelle mehr weiterlesen mehr_lesen hier_klicken zur_website webseite ici lien voir cliquez_ici en_savoir_plus lire_la_suite site_web aquí enlace leer_más ver_más sitio_web " +
	"aqui ver_mais saber_mais leia_mais qui leggi_tutto sito tutaj więcej strona zde odkaz tu tady här länk her lenke lees_meer здесь тут ссылка сайт подробнее こちら ここ リンク 这里 链接 详情 連結 여기 링크 " +
	"هنا الرابط رابط المصدر مصدر المزيد כאן קישור לינק מקור לקריאה_נוספת עוד "

// signposts are the words of points that head a list of things to read and say
// nothing of them.
const signposts wordSet = " resources resource links link references reference reading further_reading reading_list see_also other others misc miscellaneous more more_info more_information useful_links " +
	"ressourcen quellen quelle literatur weiterführende_links weiterlesen siehe_auch sonstiges ressources liens références sources lectures à_lire pour_aller_plus_loin divers recursos enlaces referencias " +
	"bibliografía otros referências leituras outros risorse riferimenti collegamenti letture altro bronnen verwijzingen overig źródła linki zdroje odkazy resurser länkar källor ссылки источники литература ресурсы " +
	"参考 参考資料 参考文献 リンク 関連リンク 資料 その他 参考资料 链接 资源 其他 "
