package markdown

import "strings"

// A tag within a line gives way to what it shows: a picture, a link, words.

// template reads the tag that a text within a line begins with. It returns how much
// is read; 0 where there is none.
func (s *lineScan) template(text string, at int) int {
	if strings.HasPrefix(text, "{#") || strings.HasPrefix(text, "{:") {
		return s.attributesTag(text, at)
	}
	t := parseTag(text)
	if t.size == 0 {
		return 0
	}
	if !t.macro && !s.generated() {
		return t.size
	}
	if s.raw && (t.name != "raw" && t.name != "verbatim" || !t.end) {
		return t.size
	}
	s.raw = s.raw && !t.end
	if t.macro {
		s.macro(text, t, at)
		return t.size
	}
	if strings.HasPrefix(text, "{{</*") || strings.HasPrefix(text, "{{%/*") {
		return t.size // it is shown as it is
	}
	if s.picture(t, at) {
		return t.size
	}
	if !s.linkTag(t, at) {
		s.keepShown(t, at)
	}
	return t.size
}

// attributesTag reads what the tag at the beginning of a text says of what stands
// beside it.
func (s *lineScan) attributesTag(text string, at int) int {
	if strings.HasPrefix(text, "{#") {
		if at > 3 && string(s.body[at-3:at]) == "$$ " {
			return s.attributes(text, at)
		}
		return 0
	}
	// A name alone says how a value is set, too: "{:d}".
	if end := strings.IndexByte(text, '}'); end > 0 && isAttributes(text[:end+1]) && (!isName(text[2:end]) || at > 0 && strings.IndexByte(")]*_`", s.body[at-1]) >= 0) {
		s.hide(at, at+end+1, filler, "attributes of what stands beside them")
		return end + 1
	}
	return 0
}

// linkTag writes a link in the place of a tag that shows one, and reports whether it
// is one that has room for it.
func (s *lineScan) linkTag(t tag, at int) bool {
	if address := site(t); address != "" && !t.end && t.size >= len(t.name)+len(t.arg("id", "").value)+6 {
		words := t.name + " " + t.arg("id", "").value
		s.write(at, t.size, "["+words+"](#)")
		s.target(at, address)
		return true
	}
	if address := t.arg("href", "url", "link", "relref", "ref"); isWebAddress(address.value) && !t.end {
		list := t.shown()
		if words := joinedArgs(list); words != "" && len(words)+5 <= t.size {
			s.write(at, t.size, "["+words+"](#)")
			s.target(at, address.value)
			return true
		}
	}
	return false
}

// keepShown hides a tag but for the words that a page shows.
func (s *lineScan) keepShown(t tag, at int) {
	from := at
	for i, a := range t.shown() {
		s.fill(from, at+a.at, filler)
		if i > 0 {
			s.body[from] = ' '
		}
		from = at + a.at + len(a.value)
	}
	s.hide(from, at+t.size, filler, siteTag)
}

func joinedArgs(list []tagArg) string {
	var words []string
	for _, a := range list {
		words = append(words, a.value)
	}
	return strings.Join(words, " ")
}

func isWebAddress(s string) bool {
	return strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "http://")
}

// picture makes a picture of a tag that shows one.
func (s *lineScan) picture(t tag, at int) bool {
	src := t.arg("src", "image", "image_path", "path", "url")
	alt, caption := t.arg("alt").value, t.arg("caption", "title").value
	if src.value == "" {
		words := ""
		if src, words = t.pictured(); words != "" {
			caption = words
		}
	}
	if t.end || src.value == "" || !isPictureName(src.value) && t.name != "figure" && t.name != "img" && t.name != "image" || strings.ContainsAny(src.value, "() <>") {
		return false
	}
	text := "![" + caption + "](" + src.value + ")"
	if alt != "" {
		text = "![" + alt + "](" + src.value + ")"
		if caption != "" && caption != alt {
			text += " " + caption
		}
	}
	if strings.ContainsAny(alt+caption, "[]") || len(text) > t.size {
		return false
	}
	s.write(at, t.size, text)
	return true
}

// pictured returns the argument that names the picture of a tag without keys, as in "img
// left /a.png 300 200 'Words'", and the words behind it.
func (t tag) pictured() (src tagArg, words string) {
	switch t.name {
	case "img", "image", "picture", "photo", "lightbox", "asset_img", "asset", "figure", "responsive_image":
	default:
		return src, ""
	}
	said := t.name == "asset_img" // what stands behind the name is words without quotes
	for _, a := range t.args {
		name, _, _ := strings.Cut(a.value, "?")
		switch {
		case a.key != "":
		case src.value == "" && isPictureName(name):
			src = a
		case src.value == "":
		case a.quoted && words == "":
			words = a.value
		case strings.HasPrefix(a.value, "--"):
			said = a.value == "--alt"
		case said && !a.quoted && strings.Trim(a.value, "0123456789") != "":
			words = strings.TrimSpace(words + " " + a.value)
		}
	}
	return src, words
}

// write puts a text in the place of a mark that is longer.
func (s *lineScan) write(at, size int, text string) {
	copy(s.body[at:], text)
	s.hide(at+len(text), at+size, filler, siteTag)
}

// target remembers the address of a link for which there is no room in the body.
func (s *lineScan) target(at int, address string) {
	if s.dialect.targets == nil {
		s.dialect.targets = map[int]string{}
	}
	s.dialect.targets[at] = address
}

// linkAddress returns the address of the link that begins at an offset of the body,
// which stands there unless the body had no room for it.
func (r *reading) linkAddress(at int, address string) string {
	if target := r.dialect.targets[at]; target != "" && address == "#" {
		return target
	}
	return address
}

// macro reads a macro of an outliner. One that is not known stays.
func (s *lineScan) macro(text string, t tag, at int) {
	name := strings.TrimRight(t.name, ":")
	switch {
	case isMute(name):
		s.hide(at, at+t.size, filler, macroTag)
	case s.isOpenPlace(t):
		s.hide(at, at+t.size, filler, unfilledMark)
	case isShow(name) && len(t.args) > 0:
		first := t.args[0].at
		s.hide(at, at+first, filler, macroTag)
		s.fill(at+t.size-2, at+t.size, filler)
		inner := text[first : t.size-2]
		if strings.HasPrefix(inner, "((") && s.blockRef(inner, at+first) == 0 {
			return
		}
		if strings.HasPrefix(inner, "[[") {
			s.noteLink(inner, at+first)
		}
	}
}

// templateAddress makes an address of one that a generator fills in: what it is
// within the site. It is blank where that is not known.
func (s *lineScan) templateAddress(inner string, at int) {
	var b strings.Builder
	for i := 0; i < len(inner); {
		n := templateEnd(inner[i:])
		if n == 0 {
			b.WriteByte(inner[i])
			i++
			continue
		}
		b.WriteString(addressIn(inner[i : i+n]))
		i += n
	}
	address := strings.TrimSpace(b.String())
	if strings.ContainsAny(address, " \"'()<>{}") || len(address) > len(inner) {
		address = ""
	}
	copy(s.body[at:], address)
	s.hide(at+len(address), at+len(inner), ' ', siteTag)
}

// definitionMarks makes an address of the tags that a reference definition has in the place
// of one: "[label]: {% post_url name %}". Where none is known the definition has an empty
// one, so that its words stay.
func (s *lineScan) definitionMarks(words string) bool {
	label, rest, ok := strings.Cut(words, "]:")
	rest = strings.TrimLeft(rest, " \t")
	if !ok || label == "[" || strings.ContainsAny(label[1:], "[]") || templateEnd(rest) == 0 || !s.generated() {
		return false
	}
	n := 0
	for n < len(rest) && rest[n] != ' ' && rest[n] != '\t' {
		n += max(1, templateEnd(rest[n:]))
	}
	at := s.offset(rest)
	if s.templateAddress(rest[:n], at); s.body[at] == ' ' {
		copy(s.body[at:], "<>")
	}
	return true
}

// addressIn returns the address that a tag is about.
func addressIn(text string) string {
	t := parseTag(text)
	if !t.macro {
		for _, a := range t.args {
			if a.value != "" && a.value != "|" {
				return a.value
			}
		}
		return ""
	}
	inner := strings.TrimSpace(text[2 : len(text)-2])
	inner, _, _ = strings.Cut(inner, "|")
	inner = strings.TrimSpace(inner)
	if len(inner) > 2 && (inner[0] == '"' || inner[0] == '\'') && inner[len(inner)-1] == inner[0] {
		return inner[1 : len(inner)-1]
	}
	return ""
}
