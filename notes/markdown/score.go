package markdown

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/notes"
)

// score implements notes.Format.Score: each kind of mark that only Markdown has
// adds to it; bullets, which all outlines have, add nothing.
func score(src *notes.Source) int {
	var c census
	for i, line := range src.TellingLines {
		c.count(line, i == 0)
	}
	if notes.InNormalForm(src.Text) {
		return max(c.score(), 90)
	}
	return c.score()
}

type census struct {
	front    bool
	headings int
	levels   [7]int
	fences   int
	tables   int
	tasks    int
	links    int
	strong   int
	code     int
	bullets  int
	rulers   int // below a title
	wiki     int // links as a wiki has them, properties as in "key:: value"
	other    int // marks of other formats

	comments int // lines that look like headings, and are remarks beside commands
	bare     int // lines that stand alone and look like titles, without any mark

	inFence bool
	blank   bool // the line before was blank
	rows    bool // the line before had bars
	title   bool // the line before may be a title with a ruler below it
	lone    bool // the line before may be a bare title
	above   lineKind
	names   map[string]bool // of programs, as compound words that lines begin with
}

// lineKind says what a line is that stands right above another.
type lineKind uint8

const (
	otherLine   lineKind = iota
	headingLine          // of the first level, and counted
	hashLine             // the like, and not counted
	commentLine          // the like, and a remark
	commandLine
)

func (c *census) count(line string, first bool) {
	text := strings.TrimSpace(line)
	blank := c.blank || first
	c.blank = text == ""
	switch {
	case first && (text == "---" || text == "+++"):
		c.front = true
	case c.front && (text == "---" || text == "+++"):
		c.blank = true // a heading may follow at once
	case strings.HasPrefix(text, "```"):
		c.fences++
		c.inFence = !c.inFence
	case c.inFence || text == "":
	default:
		c.line(text, blank)
	}
	if text == "" && c.lone {
		c.bare++
	}
	c.lone = blank && !c.inFence && bareTitle(text)
	c.above = c.kindOf(text, blank)
	c.rows = strings.Count(text, "|") > 0
	c.title = text != "" && blank && !c.inFence
}

func (c *census) line(text string, afterBlank bool) {
	if n := len(text) - len(strings.TrimLeft(text, "#")); n > 0 && n <= 6 && n < len(text) && text[n] == ' ' {
		// Comments of programs come in runs, and beside commands; headings stand alone.
		if afterBlank || n > 1 {
			c.headings++
			c.levels[n]++
		}
		return
	}
	if c.title && len(text) > 2 && (strings.Trim(text, "=") == "" || strings.Trim(text, "-") == "") {
		c.rulers++
		return
	}
	switch {
	case strings.HasPrefix(text, "#+"), strings.HasPrefix(text, ".. "), strings.HasPrefix(text, "<!DOCTYPE"), strings.HasPrefix(text, "<html"),
		strings.HasPrefix(text, "<?xml"), strings.HasPrefix(text, "** "), strings.HasPrefix(text, "*** "), strings.HasSuffix(text, "::"):
		c.other++
	case c.rows && strings.Contains(text, "--") && alignment([]byte(text)) != nil:
		c.tables++
	}
	if n := listMark(text); n > 0 {
		c.bullets++
		if box := strings.TrimSpace(text[n:]); strings.HasPrefix(box, "[ ] ") || strings.HasPrefix(box, "[x] ") {
			c.tasks++
		} else if level := len(box) - len(strings.TrimLeft(box, "#")); level > 0 && level <= 6 && strings.HasPrefix(box[level:], " ") {
			c.headings++ // outliners have headings within their points
		}
	}
	if _, after, ok := strings.Cut(text, "[["); ok && strings.Contains(after, "]]") && !strings.Contains(after, "][") {
		c.wiki++
	} else if key, _, ok := strings.Cut(text, ":: "); ok && key != "" && strings.IndexByte(key, ' ') < 0 {
		c.wiki++
	}
	c.links += strings.Count(text, "](")
	if strings.HasPrefix(text, "[") && strings.Contains(text, "]: http") {
		c.links++ // where one leads that stands elsewhere
	}
	if n := strings.Count(text, "**"); n > 1 || strings.Count(text, "__") > 1 {
		c.strong++
	}
	if strings.Count(text, "`")%2 == 0 && strings.Contains(text, "`") && !strings.Contains(text, "``") {
		c.code++
	}
}

// bareTitle reports whether a line is a few words with a capital that end as titles do.
func bareTitle(text string) bool {
	if text == "" || len(text) > longestBareTitle || strings.ContainsAny(text, "`[]*_|") {
		return false
	}
	first, _ := utf8.DecodeRuneInString(text)
	last, _ := utf8.DecodeLastRuneInString(text)
	return unicode.IsUpper(first) && (unicode.IsLetter(last) || unicode.IsDigit(last))
}

// longestBareTitle is how many bytes a bare title has at most.
const longestBareTitle = 60

// kindOf says what a line is, and takes back the heading above it where that is a
// remark.
func (c *census) kindOf(text string, afterBlank bool) lineKind {
	kind := otherLine
	switch {
	case c.inFence || text == "":
		return otherLine
	case !strings.HasPrefix(text, "# "):
		if isCommand(text) || c.named(text) {
			kind = commandLine
		}
	case c.above != otherLine:
		kind = commentLine
		c.comments++
	case afterBlank:
		kind = headingLine
	default:
		kind = hashLine
	}
	if kind != otherLine && (c.above == headingLine || c.above == hashLine) {
		if c.comments++; c.above == headingLine {
			c.headings--
			c.levels[1]--
		}
	}
	return kind
}

// named reports whether a line begins with a compound word in small letters, as names of
// programs are, that an earlier line began with.
func (c *census) named(text string) bool {
	name, _, _ := strings.Cut(text, " ")
	if i := strings.IndexAny(name, "-_."); i <= 0 || i+1 == len(name) || len(name) > longestName || !isLetter(name[0]) ||
		strings.Trim(name, "abcdefghijklmnopqrstuvwxyz0123456789_.-") != "" {
		return false
	}
	if c.names[name] {
		return true
	}
	if c.names == nil {
		c.names = map[string]bool{}
	}
	c.names[name] = true
	return false
}

// longestName is the length in bytes that a name of a program has at most.
const longestName = 32

// isCommand reports whether a line is a command of a shell: a small word, and an
// option, a pipe or a line that goes on.
func isCommand(text string) bool {
	name, rest, _ := strings.Cut(text, " ")
	if name == "" || rest == "" || name[0] == '-' || strings.Trim(name, "abcdefghijklmnopqrstuvwxyz0123456789_./-") != "" {
		return false
	}
	switch name {
	case "sudo", "cd", "export", "curl", "wget", "pip", "npm", "npx", "yarn", "git", "docker", "kubectl", "apt", "apt-get", "brew", "cargo", "mkdir", "cp", "mv", "chmod", "systemctl":
		return !strings.HasSuffix(rest, ".")
	case "make", "go", "python", "python3", "node": // words of sentences too
		return strings.IndexByte(rest, ' ') < 0 && !strings.HasSuffix(rest, ".")
	}
	if strings.HasSuffix(rest, " \\") || strings.HasPrefix(name, "./") {
		return true
	}
	for word := range strings.FieldsSeq(rest) {
		if word == "|" || len(word) > 1 && word[0] == '-' && (isLetter(word[1]) || len(word) > 3 && word[1] == '-' && isLetter(word[2])) {
			return true
		}
	}
	return false
}

// A page without marks of headings and points is no Markdown for what stands in its lines
// where so many lines are titles; leastSure is what its score is then at most.
const fewestBareTitles, leastSure = 4, 25

func (c *census) score() int {
	if c.comments > c.levels[1] {
		c.headings -= c.levels[1]
	}
	n := 0
	if c.front {
		n += 25
	}
	switch {
	case c.headings > 1:
		n += 55
	case c.headings == 1:
		n += 35
	}
	if c.headings > 0 && c.bullets > 0 {
		n += 10
	}
	if c.rulers > 0 && c.links+c.strong+c.code+c.fences > 0 {
		n += min(c.rulers*15, 30) // plain text has rulers too, but neither of the others
	}
	n += min(c.fences*20, 60) + min(c.wiki*8, 24) + min(c.tables*40, 40) + min(c.links*20, 40) + min(c.strong*15, 30) + min(c.code*10, 20) + min(c.tasks*10, 20)
	n -= c.other * 25
	if inline := c.links + c.strong + c.code; c.bare >= fewestBareTitles && c.bare > inline && !c.front && c.headings+c.rulers+c.fences+c.bullets+c.tables == 0 {
		return max(0, min(n, leastSure)) // words of a page that has lost its headings and points, with some in Markdown among them
	}
	return max(0, min(n, 100))
}
