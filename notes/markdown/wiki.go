package markdown

import (
	"bytes"
	"fmt"
	"path"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"gloss/model"
)

// Note books that link their notes write "[[Note]]", "[[Note|words]]" and, for
// what stands there in full, "![[picture.png]]". They are links where the book has that
// note, as are "[[#Heading]]" and "[[Heading]]" where the same notes have that heading;
// else the words stay.

var kindWiki = ast.NewNodeKind("GlossWiki")

type wikiNode struct {
	ast.BaseInline
	target, words string
	embedded      bool
	offset, label int // of the first bracket, and of the words
}

func (*wikiNode) Kind() ast.NodeKind   { return kindWiki }
func (*wikiNode) Dump(_ []byte, _ int) {}
func (*wikiNode) Inline()              {}

type wikiLinks struct{}

func (wikiLinks) Trigger() []byte { return []byte{'[', '!'} }

// maxWiki is how many bytes a link to another note may have.
const maxWiki = 200

func (wikiLinks) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, segment := block.PeekLine()
	mark := 0
	if line[0] != '[' {
		mark = 1
	}
	if !bytes.HasPrefix(line[mark:], []byte("[[")) {
		return namedWiki(block, line, segment)
	}
	inner := line[mark+2 : min(len(line), mark+2+maxWiki)]
	end := bytes.IndexAny(inner, "[]\n")
	if end < 1 || !bytes.HasPrefix(inner[end:], []byte("]]")) {
		return nil
	}
	if after := mark + 2 + end + 2; after < len(line) && (line[after] == '(' || line[after] == '[' || line[after] == ':' && line[0] == '[') {
		return nil // brackets within the words of a link
	}
	inner = inner[:end]
	if !isWiki(inner) {
		return nil
	}
	if _, known := pc.Reference(util.ToLinkReference(inner)); known {
		return nil
	}
	n := &wikiNode{target: string(inner), words: string(inner), embedded: line[0] == '!', offset: segment.Start, label: segment.Start + mark + 2}
	if name, words, ok := strings.Cut(n.target, "|"); ok && n.embedded && isPictureName(strings.TrimRight(name, "\\")) {
		n.target, n.words = strings.TrimRight(name, "\\"), words
	} else if i := bytes.LastIndexByte(inner, '|'); i >= 0 {
		n.target = strings.TrimRight(n.target[:i], "\\")
		if words := strings.TrimSpace(string(inner[i+1:])); words != "" {
			n.words = words
			n.label += i + 1
		}
	}
	block.Advance(mark + end + 4)
	return n
}

// namedWiki reads a link to another note with words of its own, as outliners write them:
// "[words]([[Name of a note]])".
func namedWiki(block text.Reader, line []byte, segment text.Segment) ast.Node {
	line = line[:min(len(line), maxWiki)]
	words := bytes.Index(line, []byte("]([["))
	if words < 2 || line[0] != '[' || bytes.ContainsAny(line[1:words], "[]!*_`<\\") {
		return nil
	}
	name := line[words+4:]
	end := bytes.IndexAny(name, "[]\n")
	if end < 1 || !bytes.HasPrefix(name[end:], []byte("]])")) || !isWiki(name[:end]) {
		return nil
	}
	block.Advance(words + 4 + end + 3)
	return &wikiNode{target: string(name[:end]), words: string(line[1:words]), offset: segment.Start, label: segment.Start + 1}
}

// isWiki reports whether what stands in double brackets can be the name of a
// note: words, and no test of a shell or numbers of a matrix.
func isWiki(s []byte) bool {
	if s[0] == ' ' || s[0] == '-' || s[0] == '!' || s[0] == '"' || s[len(s)-1] == ' ' || bytes.ContainsAny(s, "`$=<>{}\"*\\~") && !bytes.Contains(s, []byte("\\|")) {
		return false
	}
	for _, c := range s {
		if c|0x20 >= 'a' && c|0x20 <= 'z' || c >= 0x80 {
			return true
		}
	}
	return len(bytes.Split(s, []byte("-"))) == 3 // a day
}

// wiki appends the words of a link to another note; a picture is one.
func (r *reading) wiki(list []model.Inline, n *wikiNode) []model.Inline {
	if n.embedded && isPictureName(n.target) {
		return r.picture(list, r.place(n.offset), n.target, "", r.unfilled(n.alt()))
	}
	if link := r.wikiLink(n); link != nil {
		return append(list, link)
	}
	pos := r.place(n.label)
	if r.wikis++; r.wikis == 1 {
		r.firstWiki = pos
	}
	return append(list, r.nodes.Text(pos, r.unfilled(n.words)))
}

// alt returns the words for a picture: those behind its name that are no size
// ("200", "200x100"), else its name.
func (n *wikiNode) alt() string {
	if n.words != n.target {
		for part := range strings.SplitSeq(n.words, "|") {
			if part = strings.Trim(part, "\\ \t"); strings.Trim(part, "0123456789xX×%") != "" {
				return part
			}
		}
	}
	return strings.TrimSuffix(path.Base(n.target), path.Ext(n.target))
}

// wikiLink returns the link to the other note of the book, else to the heading of the same
// notes, that is meant, nil for none. A heading holds no such link.
func (r *reading) wikiLink(n *wikiNode) *model.Link {
	if r.inLink {
		return nil
	}
	for p := n.Parent(); p != nil; p = p.Parent() {
		if p.Kind() == ast.KindHeading {
			return nil
		}
	}
	title, words, label := n.target, n.words, n.label
	if i := strings.LastIndexByte(title, '#'); strings.HasPrefix(title, "#") {
		title = title[i+1:]
		if n.words == n.target {
			words, label = title, label+i+1
		}
	}
	target, ok := r.otherNote(n.target)
	if !ok {
		anchor := slug(strings.TrimSpace(title))
		if anchor == "" || n.embedded || strings.ContainsAny(title, "#^/") || !r.headingNames(n)[anchor] {
			return nil
		}
		target = "#" + anchor
	}
	return r.nodes.Link(r.place(n.offset), target, []model.Inline{r.nodes.Text(r.place(label), r.unfilled(words))})
}

// otherNote returns the target of a link to another note of the book, "Note", or to one of
// its headings, "Note#Heading". To the name of a block there is none.
func (r *reading) otherNote(name string) (target string, ok bool) {
	note, inner, _ := strings.Cut(name, "#")
	if note = strings.TrimSpace(note); note == "" {
		return "", false
	}
	heading := inner[strings.LastIndexByte(inner, '#')+1:]
	if strings.HasPrefix(heading, "^") {
		heading = ""
	}
	return r.src.Files.Link(r.src, note+"#"+slug(strings.TrimSpace(heading)))
}

// headingNames are the anchors of the headings in the tree that a node is part
// of.
func (r *reading) headingNames(n ast.Node) map[string]bool {
	if r.headings == nil {
		r.headings = map[string]bool{}
		for n.Parent() != nil {
			n = n.Parent()
		}
		ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
			if entering && n.Kind() == ast.KindHeading && n.Lines().Len() > 0 {
				r.headings[slug(strings.TrimSpace(r.value(n.Lines().At(0))))] = true
			}
			return ast.WalkContinue, nil
		})
	}
	return r.headings
}

func isPictureName(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp":
		return true
	}
	return false
}

func (r *reading) reportWikis() {
	if r.wikis == 0 {
		return
	}
	hint := "give several files, or a folder, to make one book of the notes"
	if r.src.Files != nil {
		hint = "the book has no file of that name, or several: give that file too, or name its folder in the link"
	}
	what := "1 link to another note is kept as its words"
	if r.wikis > 1 {
		what = fmt.Sprintf("%d links to other notes are kept as their words", r.wikis)
	}
	r.doc.Report(r.firstWiki, model.Info, "markdown.wiki", what, hint)
}

// roamBoxes reads the boxes to tick that Roam writes: "{{[[TODO]]}}".
type roamBoxes struct{}

func (roamBoxes) Trigger() []byte { return []byte{'{'} }

func (roamBoxes) Parse(parent ast.Node, block text.Reader, _ parser.Context) ast.Node {
	if !beginsItem(parent) {
		return nil
	}
	line, _ := block.PeekLine()
	for _, box := range [...]string{"{{[[TODO]]}}", "{{[[DONE]]}}", "{{TODO}}", "{{DONE}}"} {
		if bytes.HasPrefix(line, []byte(box)) && !isBlank(line[len(box):]) {
			block.Advance(len(box))
			return &taskNode{done: strings.Contains(box, "DONE")}
		}
	}
	return nil
}
