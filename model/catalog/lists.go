package catalog

// Kinds is the closed list of what an entry can be. Standards, formats, people
// and companies are no entries.
var Kinds = []string{
	"database",
	"framework",
	"language",
	"library",
	"platform", // operating systems, virtual machines, clouds, hardware families
	"project",  // what is none of the others: a research project, a community, a specification with code
	"service",  // something used over the network that others run
	"tool",
}

// Fields is the closed list of fields that things are of.
var Fields = []string{
	"c",          // C and C++
	"clojure",    //
	"cloud",      // offers of the large providers and their like
	"container",  // containers, their orchestration and what runs around them
	"craft",      // handicrafts, workshops, kitchen and garden
	"data",       // pipelines, warehouses, analysis at scale
	"database",   //
	"desktop",    // widget toolkits, desktop environments and applications
	"devops",     // configuration, building, delivery
	"docs",       // documentation, publishing, notes
	"dotnet",     //
	"editor",     //
	"embedded",   // small hardware, robots, homes
	"erlang",     // Erlang and Elixir
	"everyday",   // shops, travel, health and other things of daily life
	"functional", // Haskell, the ML family and other functional languages
	"game",       //
	"go",         //
	"graphics",   // graphics, sound and video
	"hpc",        // high-performance and parallel computing
	"javascript", // and what runs in browsers
	"jvm",        // Java, Kotlin, Scala, Groovy
	"language",   // languages and compilers of no field above
	"learning",   // machine learning
	"lisp",       // Lisp and Scheme
	"messaging",  //
	"mobile",     //
	"monitoring", //
	"network",    // protocols, web servers, proxies, mail, DNS
	"os",         // operating systems, kernels, virtual machines
	"perl",       //
	"php",        //
	"project",    // planning, tracking, office and talk
	"python",     //
	"ruby",       //
	"rust",       //
	"science",    //
	"security",   //
	"shell",      // command line and small Unix tools
	"social",     // networks and media sites
	"testing",    //
	"vcs",        // version control and code hosting
	"web",        // content management, site making, web things of no language
}
