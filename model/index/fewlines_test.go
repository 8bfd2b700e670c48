package index

import (
	"slices"
	"strings"
	"testing"

	"gloss/model"
)

// toolsBehind holds which tools are found in each text, the first of a pair, behind notes that
// name some too: their words in the order of the text, with the name where that is another.
func toolsBehind(t *testing.T, notes string, cases [][2]string) {
	t.Helper()
	behind := len(forms(t, model.ToolMention, notes))
	for _, c := range cases {
		if got := strings.Join(forms(t, model.ToolMention, notes+c[0])[behind:], " "); got != c[1] {
			t.Errorf("%q:\n got %s\nwant %s", c[0], got, c[1])
		}
	}
}

// TestFewLines holds that a name may be all that a few lines have, if what is said of it
// is said of a tool, and that people, books and fires are none for that.
func TestFewLines(t *testing.T) {
	toolsBehind(t, "", [][2]string{
		{"We use Kafka and Cassandra.", "Kafka=Apache Kafka Cassandra"},
		{"The service is written in Go. It ran well.", "Go"},
		{"Wir nutzen Flask und Django.", "Flask Django"},
		{"On utilise Django et Flask.", "Django Flask"},
		{"Usamos Django y Flask.", "Django Flask"},
		{"Usiamo Django e Flask.", "Django Flask"},
		{"Kafka is read in our book club.", ""},
		{"Prometheus brought fire to men.", ""},
		{"We saw the ballet with Julia.", ""},
		{"Anna y Django de la Cruz.", ""},
		{"Django Reinhardt played in Paris.", ""},
	})
}

// TestOtherSense holds that notes which surely name a thing may use its name otherwise:
// as a verb, an initial, a letter or what a module has.
func TestOtherSense(t *testing.T) {
	const notes = "- Go is a fine language; we wrote it in Go 1.21 with goroutines, R, C, D and Docker.\n- "
	toolsBehind(t, notes, [][2]string{
		{"Go home early, said the speaker. Go to the website.", ""},
		{"Ok. Go read the docs.", ""},
		{"Go to Rust: why?", "Go Rust"},
		{"Go generics are here.", "Go"},
		{"R. Smith likes R; J. R. R. Tolkien and C. Doctorow, by D. Knuth.", "R"},
		{"We did it in R. Bioconductor has more.", "R Bioconductor"},
		{"A talk on subject D", ""},
		{"`from gronk import Zed`", "gronk"},
		{"`import { Express } from \"gronk\"`", "gronk"},
		{"`from celery import Celery`", "celery=Celery Celery"},
		{"See https://pypi.org/project/hoopla/", "pypi=PyPI hoopla"},
	})
}

// TestMakers holds that who makes many of the tools of the catalogue is none, be it in a
// list of names.
func TestMakers(t *testing.T) {
	toolsBehind(t, "", [][2]string{
		{"- Facebook, Apple, Amazon, Netflix, Microsoft hired people.\n- Docker and Redis are used at Netflix", "Facebook Netflix Docker Redis Netflix"},
		{"- Adobe bought Figma; it has Slack and Trello\n- Autodesk, Figma, Trello", "Figma Slack Trello Figma Trello"},
		{"- Zorblax, Figma, Trello, Slack", "Zorblax Figma Trello Slack"},
	})
}

// TestSetOff holds what sets a name off from the words about it, or makes it none: brackets
// and letters before them, links, code, marks that join words.
func TestSetOff(t *testing.T) {
	const notes = "- We talked about Docker, Redis, Linux and Kubernetes.\n- "
	toolsBehind(t, notes, [][2]string{
		{"A view in HTML/CSS/JavaScript.", "JavaScript"},
		{"See /usr/lib/python3.", ""},
		{"Quarry (annotation tool)", "Quarry"},
		{"Bref, il y a un outil pour tout", ""},
		{"Quarry (a walk to the tool shed)", ""},
		{"Zorblax is a collector written in Perl", "Zorblax Perl"},
		{"Zorblax ist ein Sammler, in Perl geschrieben", "Zorblax Perl"},
		{"Zorblax is a collector of stamps", ""},
		{"It is JIT (Just In Time), written in Go", "Go"},
		{"Radiant, the Rails-based CMS; a rails-thin man", "Radiant=Radiant CMS Rails=Ruby on Rails"},
		{"# Keynote - News of the project", ""},
		{"Keynote and PowerPoint", "Keynote PowerPoint"},
		{"Perl: `Zorb::Fast`, Moose::Role, $Zorb::X, Zorb::parse and Zorb::Parse(x)", "Perl Zorb::Fast Moose::Role"},
		{"Ruby, not Perl: Zorb::Fast of Ruby", "Ruby Perl Ruby"},
		{"Classes: Zorb::Fast and std::vector", ""},
		{"Some use Jira, Others Confluence, and Redis", "Jira Confluence Redis"},
		{"[Zorbio](http://www.zorb.io)", "Zorbio"},
		{"A talk of the Filament Group", ""},
		{"Q（司会）Redis", "Redis"},
		{"`head` and `cut -d` of the head cut", "head cut"},
		{"It belongs to the Rust Foundation", ""},
		{"c++特性 和 C++", "c++=C++ C++"},
		{"愛用している zorblax というライブラリの作者", "zorblax"},
		{"библиотека под названием Кракозябра быстрая", "Кракозябра"},
		{"библиотека с именем Zorblax", "Zorblax"},
		{"en bibliotek som heter Zorblax", "Zorblax"},
		{"een bibliotheek met de naam Zorblax", "Zorblax"},
		{"une bibliothèque du nom de Zorblax", "Zorblax"},
		{"biblioteka o nazwie Zorblax", "Zorblax"},
		{"Zorblax adlı kütüphane, a Zorbnik nevű könyvtár", "Zorblax Zorbnik"},
		{"['Zorb Racing'](https://apps.apple.com/us/app/zorb-racing/id1477484840)", "Zorb Racing"},
		{"[NGINX JA3 zorb module](https://github.com/acme/nginx-zorb)", "NGINX JA3 zorb module"},
		{"[the NGINX docs](https://github.com/acme/nginx-zorb)", "NGINX=nginx"},
		{"By Bob's [Zorb Event Language](http://zel.acme.org)", "Zorb Event Language"},
		{"By Bob's [Zorb Event Group](http://zeg.acme.org)", ""},
		{"[a film](https://www.youtube.com/watch?v=X8vGJXupbEE), [X8vGJXupbEE](https://www.youtube.com/watch?v=X8vGJXupbEE)", ""},
		{"On 32-bit windows, through the windows", "windows=Windows"},
		{"It is much smaller than redis", "redis=Redis"},
		{"`dockerzorb` beside zorbish", "dockerzorb"},
		{"zorblinger’s cache, “zorblinger”, zorblinger… and zorblinger–", "zorblinger zorblinger zorblinger zorblinger"},
	})
}

// TestTypeBefore holds that the word which says what points of a list are does not belong to
// their names, in a language that has it before them.
func TestTypeBefore(t *testing.T) {
	got := forms(t, model.ToolMention, "# Réunion\n\n## Applications\n\n- Projet Zorblax\n- Projet Quarnix\n- Projet Vrillo\n")
	if want := []string{"Zorblax", "Quarnix", "Vrillo"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestNotMeant holds what makes of a name that of something else: an institution, a town, the
// address of a house or a mailbox, a longer name, a word with accents, letters that only shorten a word.
func TestNotMeant(t *testing.T) {
	const notes = "- We talked about Docker, Redis, Linux, PHP, Python, Ruby and Kubernetes all day.\n- "
	toolsBehind(t, notes, [][2]string{
		{"The Linux Foundation scans it", ""},
		{"The Python Software Foundation met", ""},
		{"Held in Zorbigo, Spain, with Zorbigo people", ""},
		{"Meet at 3900 E. Zorb Blvd. Sierra Falls AZ", ""},
		{"Write to zorb AT gmail DOT com", ""},
		{"Use gmail, Redis", "gmail=Gmail Redis"},
		{"Open PRs of this week", ""},
		{"A few web developers and a testing library", ""},
		{"We ran docker compose", "docker compose=Docker Compose"},
		{"Talks on Managing Many Servers Concurrently", ""},
		{"Getting an Edge with Network Analysis with Python", "Python"},
		{"The Model (M) and the Controller (C) are in C.", "C"},
		{"La chorégraphe danse", ""},
		{"On a non-Ubuntu OS it ran", "Ubuntu"},
		{"The conference in Austin had Redis", "Redis"},
		{"State is kept in Cassandra, builds in Jenkins", "Cassandra Jenkins"},
		{"We use the Docker Software", "Docker"},
		{"[Our Annual Report tool](https://acme.example/a), [The Missing tool](https://acme.example/b)", ""},
		{"We walked to the library, Bodleiana, and read", ""},
		{"Rewritten as a compiler (C)", "C"},
	})
}

// TestSaidToBe holds what says of a name that it is a tool's: a link, a title, commas, verbs,
// nouns before a list, languages in which the noun comes first.
func TestSaidToBe(t *testing.T) {
	const notes = "- We talked about Docker, Redis, Linux and Kubernetes all day.\n- "
	toolsBehind(t, notes, [][2]string{
		{"[Acme's Zorb Notations tool](https://acme.example/x) to make data", "Zorb Notations"},
		{"[A quick tool](https://acme.example/x) to make data", ""},
		{"[CI/CD Zorb (GitHub)](https://github.com/acme/cicd-zorb)", "CI/CD Zorb GitHub"},
		{"[Zorb practices GitHub](https://github.com/acme/zorb-practices/issues)", "Zorb practices GitHub"},
		{"Our new tool, ReSyntaxo, is fast", "ReSyntaxo"},
		{"The author of the tool, Alicia, is here", ""},
		{"Tools for managing deployments: Zorblum, wheelhousy, naorux", "Zorblum wheelhousy naorux"},
		{"our tools Zorblum, wheelhousy, naorux here", "Zorblum wheelhousy naorux"},
		{"It runs on Python 3.5/MSVC 2015", "Python MSVC"},
		{"We have a `.clang-format` file", "clang-format"},
		{"The end of `.cpp` files", ""},
		{"Try Redis, Jaws and Docker", "Redis Jaws=JAWS Docker"},
		{"Two of them: Docker and ZQL Data Services", "Docker ZQL Data Services"},
		{"[ACME Zorbix](https://github.com/acme-platform/zorbix)", "ACME Zorbix"},
		{"Our git repo is a Redis repo", "git=Git Redis"},
		{"[Try Zorbix](http://tryzorbix.acme.example/)", "Try Zorbix"},
		{"Let us listen to `curl` requests", "curl=cURL"},
		{"Learn to read the `man` pages", "man"},
		{"The man reads pages", ""},
		{"I tested it in Rust.", "Rust"},
	})
	toolsBehind(t, "- For meetings of the support we have Slack, Trello and Mattermost.\n- ", [][2]string{
		{"Zoom seems to support remote control", "Zoom"},
		{"Zoom in on the map", ""},
	})
	toolsBehind(t, "", [][2]string{
		{"We tried [zorblick](https://github.com/acme/vim-zorblick) and [Zorbly](https://github.com/acme/zorbly.js).", "zorblick Zorbly"},
		{"We had [Slides](https://github.com/acme/python-slides) and [mail](https://github.com/acme/emacs-mail).", ""},
		{"Tools for camping: Hammer, Rope, Flask, Lantern, Stove", ""},
		{"# Zorblum: A Macro-Powered Refactoring Tool\n\nIt is fast.\n", "Zorblum"},
		{"# Bella: A Framework for Living\n\nBella sang.\n", ""},
	})
}
