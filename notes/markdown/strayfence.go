package markdown

import (
	"strings"

	"gloss/model"
)

// A fence that nothing ends makes code of all notes below it. Where what stands below reads
// like notes, the fence is a stray one, mostly the end of code whose beginning was deleted.

// proseWords is how many words a line of prose has at least, and fewestProse how many such
// lines show that what stands below a fence are notes.
const proseWords, fewestProse = 8, 3

// strayFence returns the bytes of a fence without a language below which notes stand as if they
// were code; 0 where there is none. Code ends where the notes do, or where another fence, which
// names its language, begins.
func strayFence(text string) (from, to int) {
	if !strings.Contains(text, "```") && !strings.Contains(text, "~~~") {
		return 0, 0
	}
	fence := ""
	var under underFence
	for at := 0; at < len(text); {
		end := at + lineLength(text[at:])
		bare := bareLine(text[at:end])
		switch {
		case fence == "" && isFence(bare) && !spanAtStart(bare):
			fence, from, to, under = fenceOf(bare), at, end, underOf(bare)
		case fence == "":
		case strings.HasPrefix(bare, fence) && strings.Trim(bare, fence[:1]) == "":
			fence = ""
		case isFence(bare) && !spanAtStart(bare) && under.notes():
			return from, to
		default:
			under.read(bare)
		}
		at = end + 1
	}
	if fence != "" && under.notes() {
		return from, to
	}
	return 0, 0
}

// spanAtStart reports whether a line that looks like a fence begins with a span of code: a fence of
// backticks has none behind it (CommonMark, section 4.5).
func spanAtStart(line string) bool {
	return line[0] == '`' && strings.Contains(strings.TrimLeft(line, "`"), "`")
}

// lineLength returns the length of the first line of a text.
func lineLength(text string) int {
	if n := strings.IndexByte(text, '\n'); n >= 0 {
		return n
	}
	return len(text)
}

// underFence is what stands below a fence.
type underFence struct {
	bare     bool // the fence says nothing of a language
	blank    bool // the line before is blank
	headings int  // of the second level and below, behind a blank line
	links    int
	prose    int // lines that end as sentences do
}

func underOf(fence string) underFence {
	return underFence{bare: strings.Trim(fence, fence[:1]) == ""}
}

func (b *underFence) read(line string) {
	switch {
	case b.blank && strings.HasPrefix(line, "##") && isHeading([]byte(line)):
		b.headings++
	case strings.Contains(line, "](http"):
		b.links++
	case strings.HasSuffix(line, ".") && strings.Count(line, " ") >= proseWords-1 && line[0] != '#':
		b.prose++
	}
	b.blank = line == ""
}

// notes reports whether what was read are notes rather than code, of which comments may look
// like headings.
func (b *underFence) notes() bool {
	return b.bare && b.headings > 0 && (b.links > 0 || b.prose >= fewestProse)
}

// dropStrayFence puts blanks in the place of a fence that makes code of the notes below it, in
// what is behind the front matter, and says so.
func (r *reading) dropStrayFence() {
	from, to := strayFence(r.src.Text[r.base : r.base+len(r.body)])
	if to == 0 {
		return
	}
	line := r.line(from)
	mended := *r.src
	mended.Text = r.src.Text[:r.base+from] + strings.Repeat(" ", to-from) + r.src.Text[r.base+to:]
	r.src, r.shown, r.places = &mended, mended.Text, newPlaces(&mended)
	copy(r.body, mended.Text[r.base:])
	r.ledger.Drop(line, "a fence of code that nothing ends")
	r.doc.Report(model.At(r.src.Name, line, 1), model.Warning, "markdown.fence",
		"a fence of code that nothing ends is left out, as notes stand below it",
		"delete it, or end the code with a line of the same marks")
}
