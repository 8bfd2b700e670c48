package notes

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model"
	"gloss/model/calendar"
)

// Notes that were taken at a conference name it in their title or in the name of
// their file: "Notes from PyCon US 2019", "FOSDEM 2020: Day 1",
// "rustconf-2020.md". The name is told by its form ("…Conf"), by the noun that
// it holds ("Symposium"), by a year behind words that speak of notes, or because
// it is well known.

// longestEventTitle is how many bytes a title has at most that an event is
// looked for in.
const longestEventTitle = 200

// settleEvent finds the event that neither the notes' metadata nor a person names.
func settleEvent(d *model.Document) {
	if d.Event != "" {
		return
	}
	talks := holdsTalks(d.Sections)
	for _, title := range [...]string{d.Title, firstTitle(d)} {
		if title == d.Title && d.TitleFrom == "file name" {
			continue
		}
		if d.Event = eventIn(title, talks); d.Event != "" {
			return
		}
	}
	d.Event = eventOfName(nameOf(d), talks)
}

// eventOfName returns the event in a title that was made of a file's name, whose first
// capital says nothing: "Pycon us 2019".
func eventOfName(title string, talks bool) string {
	first, size := utf8.DecodeRuneInString(title)
	if low := strings.ToLower(title); low[min(size, len(low)):] == title[size:] {
		name := eventIn(low, talks)
		if name != "" && strings.HasPrefix(low, name) {
			name = string(first) + name[utf8.RuneLen(unicode.ToLower(first)):]
		}
		return name
	}
	return eventIn(title, talks)
}

// holdsTalks reports whether two sections at least say who spoke, or one that has
// several below it says that they are talks.
func holdsTalks(list []*model.Section) bool {
	count := 0
	var walk func(list []*model.Section)
	walk = func(list []*model.Section) {
		for _, s := range list {
			if s.Kind == model.TalkSection && len(s.Facts().Speakers) > 0 {
				count++
			} else if len(s.Sections) > 1 && programmeWords(strings.ToLower(model.PlainText(s.Title))) {
				count += 2
			}
			if count < 2 {
				walk(s.Sections)
			}
		}
	}
	walk(list)
	return count >= 2
}

// eventIn returns the event that a title names, in the title's own words; "" for
// none. talks says that the notes are of talks.
func eventIn(title string, talks bool) string {
	if len(title) > longestEventTitle {
		return ""
	}
	segments := eventSegments(title)
	for _, s := range segments {
		if name := s.named(); name != "" {
			return name
		}
	}
	for _, s := range segments {
		if name := s.dated(talks); name != "" {
			return name
		}
	}
	return ""
}

// named returns the event whose name tells itself, or holds a noun that does.
func (s *eventSegment) named() string {
	for i := range s.words {
		if n := s.selfNamed(i); n > 0 {
			return s.around(s.namedAfter(i), i+n, false)
		}
	}
	for i := len(s.words) - 1; i >= 0; i-- {
		if name := s.byNoun(i); name != "" {
			return name
		}
	}
	return ""
}

// namedAfter returns the start of the event whose name is the word at i, which may
// say of whom it is: "Beekeepers Connect 2017".
func (s *eventSegment) namedAfter(i int) int {
	if s.plain || !ownedEvents(s.low[i]) {
		return i
	}
	start := i
	for start > max(0, i-2) && s.isName(start-1) && !strings.HasSuffix(s.low[start-1], "ing") {
		start--
	}
	if start > 0 && s.isName(start-1) {
		return i // a sentence, or a title with capitals all over
	}
	return start
}

// byNoun returns the event that words[i] is the noun of; "" where it is none.
func (s *eventSegment) byNoun(i int) string {
	strong, compound := s.isNoun(i)
	if !strong && !vagueNouns(s.low[i]) || s.countsDays(i) {
		return ""
	}
	start := i
	for start > 0 && s.isName(start-1) {
		start--
	}
	years := start
	for years < i && isYear(s.words[years]) {
		years++
	}
	end := i + 1
	if start == i && nounsFirst(s.low[i]) && isCapital(s.words[i]) && !s.plain {
		end = s.upToYear(end)
	}
	if start == i && !strong && !nounsFirst(s.low[i]) {
		return "" // "Workshop Manual for …"
	}
	name := s.around(start, end, years == i && end == i+1 && !compound)
	if start == i && strong && end == i+1 && !compound && !nounsFirst(s.low[i]) && !counted(firstWords(name, 2)) && !s.follows(i+1, "on", "of", "für", "zu", "über") {
		return "" // "Congress passes …"
	}
	if name == "" || strong || counted(name) || start > 0 && fromWords(s.low[start-1]) {
		return s.withJoined(name, start, i)
	}
	return ""
}

// countsDays reports whether the word at i is a day that a number stands behind:
// "Day One".
func (s *eventSegment) countsDays(i int) bool {
	return dayWords(s.low[i]) && i+1 < len(s.words) && numberWords(s.low[i+1])
}

// withJoined returns the name that begins at word start with the names before it
// that "&" joins to it: "Arts & Crafts Conference". A noun at the start is joined to none.
func (s *eventSegment) withJoined(name string, start, noun int) string {
	before := s.joined
	if before == nil || start > 0 || start == noun || before.plain {
		return name
	}
	n := len(before.words)
	for n > 0 && before.isName(n-1) {
		n--
	}
	if n == len(before.words) {
		return name
	}
	return strings.Join(before.words[n:], " ") + " & " + name
}

// follows reports whether the word at i is one of a list.
func (s *eventSegment) follows(i int, list ...string) bool {
	return i < len(s.low) && slices.Contains(list, s.low[i])
}

// firstWords returns the first n words of a name.
func firstWords(name string, n int) string {
	words := strings.Fields(name)
	return strings.Join(words[:min(n, len(words))], " ")
}

// upToYear returns the end of a name that begins with its noun and goes on, in
// capitals or not, to a year: "Congreso internacional de software libre 2019". It
// is start for none.
func (s *eventSegment) upToYear(start int) int {
	for end := start; end < min(start+7, len(s.words)); end++ {
		if low := s.low[end]; noteWords(low) || programmeWords(low) || calendar.Month(low) > 0 {
			return start
		}
		if isYear(s.words[end]) {
			if end == start {
				return start
			}
			return end + 1
		}
	}
	return start
}

// selfNamed returns how many words from i on are the name of an event; 0 for none.
func (s *eventSegment) selfNamed(i int) int {
	for n := min(3, len(s.words)-i); n > 0; n-- {
		key := strings.Join(s.low[i:i+n], "_")
		if knownEvents(key) {
			return n
		}
		if datedEvents(key) && i+n < len(s.words) && (isYear(s.words[i+n]) || i+n+1 < len(s.words) && s.isName(i+n) && isYear(s.words[i+n+1])) {
			return n
		}
	}
	w, low := s.words[i], s.low[i]
	if conEndings(low) {
		return 0
	}
	for _, end := range [...]string{"Con", "Conf", "Fest", "Camp", "Days", "Summit", "Meetup"} {
		if rest, ok := strings.CutSuffix(w, end); ok && len(rest) > 1 && rest[len(rest)-1] != '-' {
			return 1
		}
	}
	dated := s.datedAt(i+1) || yearOf(w) > 0 || i > 0 && isYear(s.words[i-1]) || s.datedAt(i+2) && len(s.words[i+1]) < 4
	name := strings.TrimRight(low, "0123456789")
	if dated && len(low) > 4 && (strings.HasSuffix(name, "con") || strings.HasSuffix(name, "conf")) && (s.plain || isCapital(w)) {
		return 1
	}
	return 0
}

// datedAt reports whether the word at i is a year, or a day of an event.
func (s *eventSegment) datedAt(i int) bool {
	return i < len(s.words) && (isYear(s.words[i]) || dayWords(s.low[i]) || isDayNumber(s.low[i]))
}

// isNoun reports whether a word is a noun that names events, and whether it is a
// compound of one, which says more.
func (s *eventSegment) isNoun(i int) (yes, compound bool) {
	low := s.low[i]
	if eventNouns(low) {
		return i == 0 || !notConferences(s.low[i-1]), false
	}
	if at := strings.LastIndexByte(low, '-'); at > 0 && eventNouns(low[at+1:]) {
		yes = !notConferences(low[:at])
		return yes, yes
	}
	for _, end := range [...]string{"konferenz", "kongress", "tagung", "勉強会", "カンファレンス", "大会", "峰会", "沙龙", "座談会"} {
		if strings.HasSuffix(low, end) && len(low) > len(end) {
			return true, true
		}
	}
	return false, false
}

// isName reports whether a word may belong to the name of an event.
func (s *eventSegment) isName(i int) bool {
	low := s.low[i]
	if w := s.words[i]; len(w) == 2 && 'A' <= w[0] && w[0] <= 'Z' && 'A' <= w[1] && w[1] <= 'Z' {
		return true // of a country: "DE"
	}
	if noteWords(low) || looseWords(low) || fromWords(low) || tellsVisit(low) || isDayNumber(low) || plainWords(low) || calendar.Month(low) > 0 || weekdays(low) || numberWords(low) || ordinalWords(low) || isPossessive(low) {
		return false
	}
	return s.plain || isCapital(s.words[i])
}

// around returns the name whose core is words[start:end], with the place, the year
// and the number of the edition behind it. It is "" where the rest of the
// segment speaks of something else, unless a year or a number says that it is
// this event; bare says that the core alone is none.
func (s *eventSegment) around(start, end int, bare bool) string {
	core := end
	for start > 0 && isYear(s.words[start-1]) {
		start--
	}
	if end < len(s.words) && eventNouns(s.low[end]) && isCapital(s.words[end]) && !s.plain {
		end++ // "Linux Plumbers Conference"
	}
	if end < len(s.words) && len(s.words[end]) < 4 && digitsOf(s.words[end]) == len(s.words[end]) {
		end++ // "DEF CON 26"
	} else if end+1 == len(s.words) && numberWords(s.low[end]) && isCapital(s.words[end]) && !s.plain {
		end++ // "PyCon Uno"
	}
	for next := end; end < len(s.words); end = next {
		if next = s.nextOf(end); next == end {
			break
		}
	}
	for end > core && plainWords(s.low[end-1]) {
		end--
	}
	name := strings.Join(s.words[start:end], " ")
	named := end-core > 0 && !isYear(s.words[core])
	if bare && !named || !counted(name) && !(s.spare(0, start) && s.spare(end, len(s.words))) {
		return ""
	}
	return name
}

// nextOf returns the end of a name that goes on with the word at end; end where it does
// not. In titles without capitals it only goes on to a year.
func (s *eventSegment) nextOf(end int) int {
	low := s.low[end]
	switch {
	case isYear(s.words[end]) || isEdition(s.words[end]), len(low) < 4 && s.plain && s.datedAt(end+1):
		return end + 1
	case programmeWords(low) || dayWords(low) || isDayNumber(low) || eventNouns(low):
		return end
	case s.isName(end):
		if !s.plain || end+1 < len(s.words) && isYear(s.words[end+1]) {
			return end + 1
		}
		return end
	}
	for k := end; !s.plain && k < min(end+2, len(s.words)-1) && plainWords(s.low[k]); k++ {
		if s.isName(k+1) && !programmeWords(s.low[k+1]) && !isYear(s.words[k+1]) {
			return k + 2
		}
	}
	return end
}

// spare reports whether the words from start to end only speak of notes.
func (s *eventSegment) spare(start, end int) bool {
	owner := -1
	for i := start; i < min(end, 3); i++ {
		if isPossessive(s.low[i]) {
			owner = i
		}
	}
	for i := start; i < end; i++ {
		low := s.low[i]
		number := strings.Trim(low, "0123456789.") == ""
		if i <= owner || number || noteWords(low) || looseWords(low) || tellsVisit(low) || programmeWords(low) || fromWords(low) || plainWords(low) || dayWords(low) ||
			eventNouns(low) || calendar.Month(low) > 0 || weekdays(low) || isDayNumber(low) || numberWords(low) {
			continue
		}
		return false
	}
	return true
}
