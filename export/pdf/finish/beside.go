package finish

import "bytes"

// beside does jobs one after the other in a goroutine of its own, so that what
// comes of them is the same as if they were done at once.
type beside struct {
	jobs    chan func()
	ended   chan struct{}
	stopped bool
	fault   any // what a job panicked with
}

// waiting is the number of jobs that may wait: few, as they hold memory.
const waiting = 4

func newBeside() *beside {
	b := &beside{jobs: make(chan func(), waiting), ended: make(chan struct{})}
	go func() {
		defer close(b.ended)
		for job := range b.jobs {
			b.run(job)
		}
	}()
	return b
}

// run does a job, unless one before it failed.
func (b *beside) run(job func()) {
	defer func() {
		if v := recover(); v != nil {
			b.fault = v
		}
	}()
	if b.fault == nil {
		job()
	}
}

// do has a job done after those before it.
func (b *beside) do(job func()) { b.jobs <- job }

// wait ends the goroutine when all jobs are done, and fails as they did. It is
// called once.
func (b *beside) wait() {
	b.stop()
	if b.fault != nil {
		panic(b.fault)
	}
}

// stop is wait where nobody asks what came of the jobs. After wait it does
// nothing.
func (b *beside) stop() {
	if !b.stopped {
		close(b.jobs)
		b.stopped = true
	}
	<-b.ended
}

// Press deflates the texts of pages while further ones are drawn.
type Press struct {
	tree *Tree
	work *beside
	free chan []byte
}

// NewPress returns a press for the pages of a tree. It has to be closed.
func NewPress(t *Tree) *Press {
	return &Press{tree: t, work: newBeside(), free: make(chan []byte, waiting+2)}
}

// Text notes the text operators of a page, which nobody may change any more. The
// slice that it returns, empty, is for those of another page.
func (p *Press) Text(page int, operators []byte) (empty []byte) {
	p.work.do(func() {
		p.tree.pages[page].text = bytes.Clone(p.tree.zip.deflate(operators))
		select {
		case p.free <- operators[:0]:
		default:
		}
	})
	select {
	case empty = <-p.free:
	default:
		empty = make([]byte, 0, len(operators))
	}
	return empty
}

// Close waits until all texts are deflated.
func (p *Press) Close() { p.work.wait() }

// Stop ends a press whose texts nobody needs. After Close it does nothing.
func (p *Press) Stop() { p.work.stop() }
