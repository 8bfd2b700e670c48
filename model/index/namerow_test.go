package index

import "testing"

// TestNamesInRow holds that names which may all be words make tools of each other where three
// of one field stand in a list, in notes that name none for certain, and other words do not.
func TestNamesInRow(t *testing.T) {
	toolsBehind(t, "", [][2]string{
		{"We compared Flask, Bottle, Pyramid and Tornado.", "Flask Bottle Pyramid Tornado"},
		{"We tried Chef, Puppet and Salt.", "Chef Puppet Salt"},
		{"The stack is React, Express and Node.", "React Express Node=Node.js"},
		{"We talked of Flask and pip.", "Flask pip"},
		{"Flask and pipe, a Flask and a pip.", ""},
		{"The Chef added Salt, Pepper and Celery.", ""},
		{"Ruby, Crystal, Jade and Amber are stones.", ""},
		{"Apollo, Hermes, Athena and Artemis lived on Olympus.", ""},
		{"Robin, Falcon, Swift, Kite and Eagle are birds.", ""},
		{"Anna, Julia, Django and Ruby came.", ""},
	})
}

// TestSubjects holds that a section is about what its title and its text have.
func TestSubjects(t *testing.T) {
	toolsBehind(t, "", [][2]string{
		{"# Talks\n\n## Celery\n\nCelery sends tasks through RabbitMQ.\n", "Celery Celery RabbitMQ"},
		{"# Talks\n\n## Soup\n\nCelery sends its taste through the soup of RabbitMQ people.\n", "RabbitMQ"},
		{"# Talks\n\n## Express\n\nThe express was late.\n", ""},
		{"# Literature\n\n## Swift\n\nSwift wrote Gulliver's Travels in 1726. Born in Dublin, Swift was a satirist.\n", ""},
		{"# The road trip\n\n## Phoenix\n\nOn Monday we drove to Phoenix and saw the museum.\n", ""},
	})
}

// TestLicences holds that the names of licences are no tools.
func TestLicences(t *testing.T) {
	toolsBehind(t, "", [][2]string{
		{"We used Docker. It is Apache 2.0 licensed.", "Docker"},
		{"Docker is Apache 2 licensed, and RabbitMQ MIT or Apache.", "Docker RabbitMQ"},
		{"Docker ist unter der Apache-Lizenz, Version 2.0, die wir kennen.", "Docker"},
		{"Docker is under GPL/Apache. We run Apache with MySQL.", "Docker Apache=Apache HTTP Server MySQL"},
		{"We use Docker, React, and Vue. Svelte is MIT, Ember too. The MIT Julia team uses RabbitMQ.", "Docker React Vue=Vue.js Svelte Ember=Ember.js Julia RabbitMQ"},
	})
}

// TestStrangersRepository holds that the repository of somebody else, with the name of a known
// tool that is also a word, is another tool's.
func TestStrangersRepository(t *testing.T) {
	toolsBehind(t, "", [][2]string{
		{"We use Docker and [Rocketeer](https://github.com/acme/rocketeer).", "Docker Rocketeer"},
		{"We use Docker and [Rocketeer](https://github.com/rocketeers/rocketeer).", "Docker Rocketeer=Rocketeer PHP"},
		{"We use Docker and [Django](https://github.com/acme/django).", "Docker Django"},
	})
}

// TestCompanies holds that what has the form of a company behind its name is none of the tools.
func TestCompanies(t *testing.T) {
	toolsBehind(t, "", [][2]string{
		{"Docker Inc. made Docker. Docker, Inc., too, and Docker Ltd and Redis GmbH.", "Docker"},
		{"Docker Includes everything.", "Docker"},
		{"We program the CODESYS PLC.", "CODESYS"},
	})
}

// TestOwnNameInSection holds that notes may mean two things by one name, each in the sections
// that speak of its field.
func TestOwnNameInSection(t *testing.T) {
	toolsBehind(t, "", [][2]string{
		{"# N\n\n## Cloud\n\nSwift is the object store of OpenStack. Nova and Glance too.\n\n## Mobile\n\nWe wrote it in Swift. Xcode compiles Swift.\n",
			"Swift=OpenStack Swift OpenStack Nova Glance Swift Xcode Swift"},
		{"# N\n\n## Storage\n\nSwift is the object store of OpenStack.\n\n## Mobile\n\nApple's new language is Swift. It is fun. Swift has optionals. Kotlin is similar.\n",
			"Swift=OpenStack Swift OpenStack Swift Swift Kotlin"},
	})
}

// TestFirstCapital holds that a name of several words is found with the first capital alone, within
// a sentence, and not what it begins with.
func TestFirstCapital(t *testing.T) {
	toolsBehind(t, "", [][2]string{
		{"We paint with Krita and Blender, and in Tilt brush too.", "Krita Blender Tilt brush=Tilt Brush"},
		{"We paint with Krita and Blender. Tilt brush strokes a little.", "Krita Blender"},
	})
}

// TestShellCommands holds that what is said of commands and scripts makes names of shells and
// their commands, and of no other word.
func TestShellCommands(t *testing.T) {
	toolsBehind(t, "", [][2]string{
		{"We use Django and Docker. I read a bash command tutorial and ran it, not a voice command.", "Django Docker bash=Bash"},
		{"We use Django and Docker. Export Excel data of the data.", "Django Docker Excel=Microsoft Excel"},
	})
}

// TestValuesOfLabel holds that all of a short list behind a colon are names where one surely is.
func TestValuesOfLabel(t *testing.T) {
	toolsBehind(t, "", [][2]string{
		{"We use Docker and Linux. To look at the load: Excel, Docker.", "Docker Linux Excel=Microsoft Excel Docker"},
		{"We use Docker and Linux. To look at: notion, docker, a long walk with all of you.", "Docker Linux docker=Docker"},
	})
}

// TestJoinedVersions holds that a version joined to a name that is also a word makes no other of it.
func TestJoinedVersions(t *testing.T) {
	toolsBehind(t, "", [][2]string{
		{"We use Docker and Vite with Vue3, Rails7 and Node18.", "Docker Vite Vue3=Vue.js Rails7=Ruby on Rails Node18=Node.js"},
	})
}

// TestSmallPairs holds that two names of one field in small letters, joined to each other, prove
// each other in notes that name tools, and that what begins a command that installs is a tool.
func TestSmallPairs(t *testing.T) {
	toolsBehind(t, "", [][2]string{
		{"We run Docker, Redis and PostgreSQL.\n\nThe hosts are set up with puppet or chef, whatever you like.", "Docker Redis PostgreSQL puppet=Puppet chef=Chef"},
		{"We run Docker, Redis and PostgreSQL.\n\nThere was bread and butter, salt and pepper.", "Docker Redis PostgreSQL"},
		{"We run Docker, Redis and PostgreSQL.\n\nSimply clone it, pip install does the rest.", "Docker Redis PostgreSQL pip"},
		{"We run Docker, Redis and PostgreSQL.\n\nWe go install it on Monday, and the pip installed in it.", "Docker Redis PostgreSQL"},
	})
}
