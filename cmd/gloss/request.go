package main

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/urfave/cli/v2"

	"gloss/export"
	"gloss/export/locale"
	"gloss/export/pdf"
	"gloss/model"
	"gloss/notes"
	"gloss/themes"
)

// request is a command line, read and found right.
type request struct {
	files                    []string // empty means the sample
	limits                   limits
	reader                   string         // name of the reader to use; "" means the one that fits
	encoding                 notes.Encoding // of the notes; the zero value means the one that fits
	outline                  string         // its file; "" means none
	meta                     notes.Meta
	edition                  export.Options
	epoch                    *time.Time // of SOURCE_DATE_EPOCH; nil where it is not set
	strict                   bool
	surveys                  bool // the notes are only looked through
	checkLinks, privateLinks bool
	readingsBy               string
	typed                    bool   // the punctuation stays as it was typed
	wording                  string // as in model.Book
	quiet                    bool
	output                   string // "" where not given
	format                   string // "" where not given
	attach                   bool
	options                  []string // those that tell how to read and set the notes, as given
	deciding                 decidingRequest
	explain                  []string // names
}

// request reads the options and arguments of a command.
func (p *program) request(c *cli.Context) (*request, error) {
	files := c.Args().Slice()
	if err := refuseEmpty(c); err != nil {
		return nil, err
	}
	r := &request{
		files: files, reader: c.String("from"), outline: c.String("outline"),
		checkLinks: c.Bool("check-links"), privateLinks: c.Bool("private-links"),
		strict: c.Bool("strict"), quiet: c.Bool("quiet"), output: c.String("output"), format: c.String("format"),
		options: optionsFor(c), deciding: decidingRequest{catalogs: c.StringSlice("catalog"), terms: c.String("terms"), none: c.Bool("no-terms")},
		explain: c.StringSlice("explain"),
		meta:    notes.Meta{Title: strings.TrimSpace(c.String("title")), Language: c.String("lang"), Event: strings.TrimSpace(c.String("event"))},
		wording: c.String("wording"),
	}
	if err := r.takeTerms(); err != nil {
		return nil, err
	}
	if err := r.takeMeta(c); err != nil {
		return nil, err
	}
	if err := r.refuseEnding(c.Command.Name); err != nil {
		return nil, err
	}
	var err error
	if r.limits, err = limitsOf(c); err != nil {
		return nil, err
	}
	if r.epoch, err = p.epoch(); err != nil {
		return nil, err
	}
	if err := r.takeInput(c); err != nil {
		return nil, err
	}
	if err := r.takeWords(c); err != nil {
		return nil, err
	}
	if err := p.readEdition(r, c); err != nil {
		return nil, err
	}
	if c.Bool("system-fonts") {
		r.edition.FindFonts = p.systemFonts
	}
	r.edition.Fonts, err = readFonts(c.StringSlice("font"))
	return r, err
}

// takeMeta takes the date and the authors of the book from the options.
func (r *request) takeMeta(c *cli.Context) error {
	if day := c.String("date"); day != "" {
		t, err := time.Parse(time.DateOnly, day)
		if err != nil || t.Year() < 1 {
			return misuse("write it as year-month-day, as in 2011-03-11", "%q is no date", day)
		}
		r.meta.Date = model.Date{Year: t.Year(), Month: int(t.Month()), Day: t.Day()}
	}
	if c.IsSet("author") {
		r.meta.Authors = c.StringSlice("author")
	}
	return nil
}

// takeInput looks at what is said of how to read the notes.
func (r *request) takeInput(c *cli.Context) error {
	if r.reader != "" && !slices.Contains(readerNames(), r.reader) {
		return choose("format of notes", r.reader, readerNames())
	}
	if name := c.String("encoding"); name != "" {
		known := false
		if r.encoding, known = notes.EncodingNamed(name); !known {
			return choose("encoding", name, notes.EncodingNames())
		}
	}
	if r.outline != "" && len(r.files) > 1 {
		return misuse("build the files one by one", "--outline names the sections of one notes file, and there are %d", len(r.files))
	}
	if n := countOf(r.files, "-"); n > 1 || n == 1 && r.outline == "-" {
		return misuse("", "standard input (-) can be read only once")
	}
	return nil
}

// takeWords looks at what is said of languages, of decisions, and of how lists and
// punctuation are to be.
func (r *request) takeWords(c *cli.Context) error {
	if r.meta.Language != "" && !languageTag(r.meta.Language) {
		return misuse("write it as en, de or pt-BR (BCP 47)", "%q is no language tag", r.meta.Language)
	}
	if r.wording != "" && (!languageTag(r.wording) || !locale.Known(r.wording)) {
		return choose("wording", r.wording, locale.Tags())
	}
	if err := r.deciding.check(r.files); err != nil {
		return err
	}
	if r.readingsBy = cmp.Or(c.String("by"), c.String("readings-by")); r.readingsBy != "" && !slices.Contains(groupings, r.readingsBy) {
		return choose("way to part the reading list", r.readingsBy, groupings)
	}
	return choiceOf("choice of punctuation", c.String("punctuation"), punctuations, &r.typed)
}

// refuseEmpty fails where an option has a value of blanks alone: it is taken
// for an oversight, such as a shell variable that is not set.
func refuseEmpty(c *cli.Context) error {
	for _, f := range givenFlags(c, c.Command.Flags) {
		if _, bare := plain(f).(*cli.BoolFlag); !bare && slices.ContainsFunc(givenValues(c, f), func(v string) bool { return strings.TrimSpace(v) == "" }) {
			return misuse("give it a value or leave it out; a shell variable that is not set is empty", "the option %s is empty", dashed(f.Names()[0]))
		}
	}
	return nil
}

// givenFlags returns those of the flags that the command line has. To ask the
// library for each would take a millisecond.
func givenFlags(c *cli.Context, flags []cli.Flag) []cli.Flag {
	given := c.LocalFlagNames()
	return slices.DeleteFunc(slices.Clone(flags), func(f cli.Flag) bool { return !slices.Contains(given, f.Names()[0]) })
}

// givenValues returns the values that the command line has for an option that is
// given.
func givenValues(c *cli.Context, f cli.Flag) []string {
	name := f.Names()[0]
	switch plain(f).(type) {
	case *cli.StringFlag:
		return []string{c.String(name)}
	case *cli.StringSliceFlag:
		return c.StringSlice(name)
	case *cli.BoolFlag:
		return []string{""}
	case *cli.IntFlag:
		return []string{strconv.Itoa(c.Int(name))}
	}
	return nil
}

// optionsFor returns the options that gloss check needs to find the same.
func optionsFor(c *cli.Context) []string {
	var list []string
	for _, f := range givenFlags(c, slices.Concat(editionFlags(), inputFlags(), decidingFlags())) {
		for _, value := range givenValues(c, f) {
			if list = append(list, dashed(f.Names()[0])); value != "" {
				list = append(list, value)
			}
		}
	}
	return list
}

// readEdition reads the options that only some commands have.
func (p *program) readEdition(r *request, c *cli.Context) error {
	if err := p.readTheme(r, c.String("theme")); err != nil {
		return err
	}
	if name := c.String("paper"); name != "" {
		i := slices.IndexFunc(papers, func(p themes.Paper) bool { return strings.EqualFold(p.Name, name) })
		if i < 0 {
			return choose("size of paper", name, paperNames())
		}
		r.edition.Paper = papers[i]
	}
	sheets := c.String("sheets")
	switch sheets {
	case "", "1":
	case "2":
		r.edition.Sheets = export.TwoPages
	case "4":
		r.edition.Sheets = export.FourPages
	case "booklet":
		r.edition.Sheets = export.Booklet
	default:
		return misuse("", "--sheets is 2, 4 or booklet, not %q", sheets)
	}
	r.edition.Archive, r.attach = c.Bool("pdfa"), c.Bool("attach-notes")
	r.edition.Columns = c.Int("columns")
	if r.edition.Columns < 0 || r.edition.Columns > 2 {
		return misuse("", "--columns is 1 or 2, not %d", r.edition.Columns)
	}
	r.edition.Justify, r.edition.Evaluator = c.Bool("justify"), strings.TrimSpace(c.String("evaluated-by"))
	if c.Bool("embed-fonts") {
		r.edition.CutFace = pdf.CutFace
	}
	return r.readPaperwork(c)
}

// epoch reads SOURCE_DATE_EPOCH (reproducible-builds.org): seconds since 1970.
func (p *program) epoch() (*time.Time, error) {
	value := p.getenv("SOURCE_DATE_EPOCH")
	if value == "" {
		return nil, nil
	}
	const year9999 = 253402300799
	n, err := strconv.ParseInt(value, 10, 64)
	if err != nil || n < 0 || n > year9999 {
		return nil, misuse("set it to seconds since 1970, as in SOURCE_DATE_EPOCH=1299801600, or not at all", "SOURCE_DATE_EPOCH is %q, which is no date", value)
	}
	t := time.Unix(n, 0).UTC()
	return &t, nil
}

// languageTag reports whether s has the form of a BCP 47 tag.
func languageTag(s string) bool {
	for i, part := range strings.Split(s, "-") {
		if part == "" || len(part) > 8 || i == 0 && (len(part) < 2 || strings.ContainsAny(part, "0123456789")) {
			return false
		}
		for _, r := range part {
			if !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9') {
				return false
			}
		}
	}
	return true
}

func countOf(list []string, s string) (n int) {
	for _, e := range list {
		if e == s {
			n++
		}
	}
	return n
}
