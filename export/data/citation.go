package data

import (
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"gloss/model"
)

// citation is a thing to read as programs for literature see it. All of its
// text is on one line.
type citation struct {
	key        string // unique, of letters, digits and "-"; the same on every run
	kind       model.ReadingKind
	identifier string
	title      string // never empty
	untitled   bool   // title is the address
	url        string
	archive    string
	by         []string // authors, those last name first with a comma
	year       string   // of publication
	candidate  bool
	doi, isbn  string
	arxiv      string
	annotation string // what the notes say of it, all places in one
	keywords   []string
	day        model.Date // of the notes: when it was noted
}

// citations returns the reading list as citations, in its order.
func citations(book *model.Book) []citation {
	list := make([]citation, 0, len(book.Readings))
	keys := make(map[string]int, len(book.Readings))
	for _, r := range book.Readings {
		c := citation{kind: r.Kind, identifier: line(r.Identifier), title: line(r.Title), url: line(r.URL), archive: line(r.Archive),
			by: authors(r.By), year: line(r.Year), candidate: r.Candidate, annotation: annotation(r), keywords: keywords(r), day: dayOf(book, r)}
		c.doi, _ = strings.CutPrefix(c.identifier, "DOI ")
		c.isbn, _ = strings.CutPrefix(c.identifier, "ISBN ")
		c.arxiv, _ = strings.CutPrefix(c.identifier, "arXiv ")
		for _, id := range []*string{&c.doi, &c.isbn, &c.arxiv} {
			if *id == c.identifier {
				*id = ""
			}
		}
		if c.title == "" {
			c.title = c.identifier
		}
		if c.title == "" {
			c.title, c.untitled = withoutScheme(c.url), true
		}
		c.key = citationKey(c)
		if keys[c.key]++; keys[c.key] > 1 {
			c.key += "-" + strconv.Itoa(r.Number)
			keys[c.key]++
		}
		list = append(list, c)
	}
	return list
}

// keyLength is how long the words of a key may be, in bytes.
const keyLength = 48

// citationKey makes a key of what names the thing best: its identifier, else
// its address.
func citationKey(c citation) string {
	name := c.identifier
	if name == "" {
		name = withoutScheme(c.url)
	}
	if name == "" {
		name = c.title
	}
	var b strings.Builder
	gap := false
	for _, r := range norm.NFKD.String(strings.ToLower(strings.TrimPrefix(name, "www."))) {
		if r < unicode.MaxASCII && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap = false
			b.WriteRune(r)
		} else if !unicode.IsMark(r) {
			gap = true
		}
		if b.Len() >= keyLength {
			break
		}
	}
	if b.Len() == 0 {
		return "item"
	}
	return b.String()
}

// annotation gathers what the notes say of a thing at all its places: each
// saying once, after the innermost heading where there are several.
func annotation(r *model.Reading) string {
	var parts []string
	said := map[string]bool{}
	for _, p := range r.Places {
		text := line(p.Annotation)
		if text == "" || said[text] {
			continue
		}
		said[text] = true
		if n := len(p.Headings); n > 0 && len(r.Places) > 1 {
			text = line(p.Headings[n-1]) + ": " + text
		}
		parts = append(parts, text)
	}
	return strings.Join(parts, " · ")
}

// keywords are the kind of the thing, "candidate" where that is guessed, and the innermost sections that mention
// it, without commas, which part keywords.
func keywords(r *model.Reading) []string {
	list := []string{string(r.Kind)}
	if r.Candidate {
		list = append(list, "candidate")
	}
	seen := map[string]bool{string(r.Kind): true, "candidate": true}
	for _, p := range r.Places {
		if n := len(p.Headings); n > 0 {
			if w := strings.ReplaceAll(line(p.Headings[n-1]), ",", ""); w != "" && !seen[w] {
				seen[w] = true
				list = append(list, w)
			}
		}
	}
	return list
}

// series parts the identifier of a standard into its series and its number
// there: "RFC" and "5740", "Internet-Draft" and "draft-ietf-quic-transport-34".
func (c *citation) series() (series, number string) {
	if strings.HasPrefix(c.identifier, "draft-") {
		return "Internet-Draft", c.identifier
	}
	k := strings.IndexAny(c.identifier, " -")
	if k < 0 {
		return "", c.identifier
	}
	return c.identifier[:k], c.identifier[k+1:]
}

// publishers are who publishes the series of standards.
var publishers = map[string]string{
	"RFC": "Internet Engineering Task Force", "Internet-Draft": "Internet Engineering Task Force", "PEP": "Python Software Foundation", "JEP": "OpenJDK",
	"JSR": "Java Community Process", "BEP": "BitTorrent", "XEP": "XMPP Standards Foundation", "KEP": "Kubernetes", "EIP": "Ethereum", "BIP": "Bitcoin",
	"ISO": "International Organization for Standardization", "IEEE": "IEEE Standards Association", "ECMA": "Ecma International", "W3C": "World Wide Web Consortium",
	"CVE": "CVE Program",
}

// dayOf returns the day on which a thing was first noted: that of its section,
// else that of the notes.
func dayOf(book *model.Book, r *model.Reading) model.Date {
	if len(r.Places) > 0 && r.Places[0].Section != nil {
		if day := r.Places[0].Section.Facts().Date; !day.IsZero() {
			return day
		}
	}
	return book.Date
}

func withoutScheme(url string) string {
	if _, rest, ok := strings.Cut(url, "://"); ok {
		url = rest
	}
	return strings.TrimSuffix(url, "/")
}

// line returns words on one line, valid and without control characters.
func line(s string) string {
	s = strings.ToValidUTF8(s, "\uFFFD")
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }), " ")
}
