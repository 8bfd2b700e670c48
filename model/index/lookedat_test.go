package index

import "testing"

// readRun returns a finder of one run, which has been cut to tokens.
func readRun(text string) (*finder, *run) {
	f := &finder{layout: &layout{runs: []run{{text: text, kind: textRun}}}}
	f.readRuns()
	return f, &f.layout.runs[0]
}

// TestRulesLookedAt asks those that tell of most runs that a rule has nothing to say of them,
// about runs of which it has.
func TestRulesLookedAt(t *testing.T) {
	for _, text := range []string{
		"Tools", "tools:", "Useful tools", "Tools we use:", "Software used:", "Plug-ins", "Our plug-ins", "Tools over time", "Plug-ins over time",
		"開発ツール", "使ったツール", "Pythonツール", "Les bibliothèques", "Outils", "Some\u00a0tools", "Some\ttools", " : Tools ?", "Unsere Werkzeuge", "tools / used", "使ったツール/oss",
	} {
		if f, r := readRun(text); titleOfTools(unused(text)) && !f.mayCallTools(r) {
			t.Errorf("%q calls tools", text)
		}
	}
	for _, text := range []string{
		"Present", "Also present", "**Attendees**", "_Present_", "1 Present", "Présents", "Personnes présentes", "Apologies (2)", "In attendance", "出席者", "# Note taker", "Vortrag von", "2019 participants",
	} {
		f, r := readRun(text)
		if !attendance(text) {
			t.Errorf("%q is no label", text)
		}
		if !f.mayAttend(r) {
			t.Errorf("%q says that people follow", text)
		}
	}
	for _, text := range []string{
		"Ada Byron said", "Jean-Paul Roe", "O'Neil Roe", "Éva Doe", "Ada Évora", "Ada Éva-Byron", "Ángel Díaz: so", "Ada Byron", "J Roe Doe",
	} {
		if f, r := readRun(text); leadingName(text) != "" && !f.mayLead(r) {
			t.Errorf("%q begins with %q", text, leadingName(text))
		}
	}
	for _, text := range []string{"Gpaw (Project)", "“Gpaw” (project)", "restlib.py – Opensource?", "Zorb-Net - open source", "Zorb: oss"} {
		if f, r := readRun(text); func() bool { _, ok := f.secondWord(r); return ok }() {
			t.Errorf("%q has a mark behind its first word", text)
		}
	}
}
