package index

import (
	"strings"
	"testing"

	"gloss/model"
)

func TestSiteSpells(t *testing.T) {
	for _, c := range []struct {
		label, name string
		want        bool
	}{
		{"rescarta", "ResCarta", true},
		{"silverbackapp", "silverback", true},
		{"getzorba", "Zorba", true},
		{"zorba-lang", "Zorba", true},
		{"webaim", "WAVE", false},
		{"goapp", "go", false}, // too short to tell
		{"docker", "מבוא ל-Docker", false},
		{"docker", "Введение в Docker", false},
		{"zorba", "Zorba’", true},
	} {
		if got := siteSpells(c.label, c.name); got != c.want {
			t.Errorf("siteSpells(%q, %q) = %v", c.label, c.name, got)
		}
	}
}

func TestOwnPages(t *testing.T) {
	for _, c := range []struct{ name, notes, want string }{
		{"the title above", "# Talks\n## zorbalin\n- merges archives\n- http://zorbalin.org", "zorbalin"},
		{"a bold name and its page", "**Zorb.css** http://www.janedoe.example/2013/09/zorb-css-quick-testing/ Developed by Jane Doe.", "Zorb.css"},
		{"several words and a host of projects", "**HTML Zorbsniffer** http://acme.github.io/HTML_Zorbsniffer Developed by Acme.", "HTML Zorbsniffer"},
		{"the text of a link", "We log to [zorbdock](https://zorbdock.com/) now.\nLater zorbdock broke.", "zorbdock zorbdock"},
		{"a person's site", "Slides by [Jane Doe](http://janedoe.com).", ""},
		{"a company of two plain words", "Thanks to [Summer House](http://summerhouse.com).", ""},
		{"a home page of several things, which has the name of one", "The docs at https://redis.io are good", "redis=Redis"},
		{"an article", "Read [testing](http://blog.example.org/2014/testing) today.", ""},
		{"a site of many people", "See zorbing at http://medium.com/zorbing", ""},
		{"the event's own site", "# Zorbconf\n## Day one\nhttp://zorbconf.org", ""},
		{"a site that is the name", "- Use [zorb.sh](http://zorb.sh) to share aliases", "zorb.sh"},
		{"a plugin of a thing named here", "Grunt, webpack and npm run it all.\nThen **grunt-zorbing** makes the sprites.", "Grunt webpack npm grunt-zorbing"},
		{"a plugin that says so", "Grunt, webpack and npm run it all.\nThe grunt-zorbing plugin makes the sprites.", "Grunt webpack npm grunt-zorbing"},
		{"a name with more capitals", "We saw [Can I Use](http://caniuse.com) again.", "Can I Use=Can I use"},
		{"letters that stand for its words", "Align with [ZQF](https://zorbing-quick-framer.readthedocs.io/en/latest/) now.\nLater ZQF broke.", "ZQF ZQF"},
		{"letters that stand for others", "Align with [ZQF](https://zorbing-lazy-framer.readthedocs.io/en/latest/) now.", ""},
		{"the page of one of an owner's projects", "Tables by [QZ](https://acme.github.io/QZ/) and Docker.\nThe QZ package is quick.", "QZ Docker QZ"},
		{"a link that only says where", "- Zorbopath: [website](https://www.zorbopath.example)\n- Docker", "Zorbopath Docker"},
		{"what the point begins with", "- Zorbopath in France : [site](https://zorbopath.example)\n- Docker", "Zorbopath Docker"},
		{"a person's site behind a word for it", "- Ottilie Brandt: [website](https://ottiliebrandt.example)\n- Docker", "Docker"},
		{"plain words that the text goes on to explain", "* [Garden Docs](http://www.gardendocs.com/) - a free service to read scans", "Garden Docs"},
		{"a name and a word for code", "The package [HAMMOCK](http://hammockcode.org/) and Docker.", "HAMMOCK Docker"},
		{"a page within the site of a university", "It looks like [zorb_swarm](http://vis.cs.example.edu/~jane/zorbswarm/) in Docker.", "zorb_swarm Docker"},
		{"a page that a site is asked for", "We built [Zorbophon](http://hack.acme.example/index.php?page=Zorbophon&lang=en) and [Programa](http://hack.acme.example/index.php?page=Programa) at Docker.", "Zorbophon Docker"},
		{"a page of an office", "Fill in the [Zorbcare](https://office.example.gov/zorbcare) form.", ""},
		{"a site of a known name with a word before it", "He showed [Carry Ruby](http://carryruby.acme.example/) in Docker.", "Carry Ruby Docker"},
		{"a bold word in a folder of projects", "Docker runs it all.\n\n- **trowel**: http://janedoe.example/projects/trowel\n- **agenda**: http://janedoe.example/2012/agenda", "Docker trowel"},
		{"capitals and a word for what it is", "* [ZORB Project ](http://zorbproject.example/)- all lists of the newsroom", "ZORB Project"},
		{"a name of capitals in another case", "* [Eagle](https://www.autodesk.com/products/eagle/overview)\n* An Eagle flew over Docker", "Eagle=Autodesk EAGLE Docker"},
		{"another thing than the catalogue's", "Try [Siesta](https://github.com/acme/siesta) first.", "Siesta"},
	} {
		if got := strings.Join(forms(t, model.ToolMention, c.notes), " "); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestNoNames(t *testing.T) {
	const about = "\n- Kubernetes and Docker\n- Prometheus, Grafana\n- nginx"
	for _, text := range []string{"Q&A with all", "R&D pays", "Docker Inc. pays", "Docker shows the resulrs of Kubernetes", "Docker at 60 fps", "Developed by Squizzle. Docker helps"} {
		for _, form := range forms(t, model.ToolMention, text+about) {
			switch form {
			case "Docker", "Kubernetes", "Prometheus", "Grafana", "nginx":
			default:
				t.Errorf("%q: took %q", text, form)
			}
		}
	}
}
