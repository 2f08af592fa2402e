package form

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"sync/atomic"

	"calmcalf/store/diary"
	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
)

// Drawer is where drafts are saved, beside the diary.
type Drawer interface {
	Loader
	// EditDraft saves what edit makes of a draft as JSON, nil for none, in one transaction.
	EditDraft(f diary.Form, edit func(draft []byte) any) error
	// Claim marks a draft as open, until Release or until the process ends, however it ends.
	Claim() (mark string, err error)
	Release(mark string)
	// Claimed reports whether a marked draft is open, here or in another process.
	Claimed(mark string) bool
}

// mostDrafts is how many drafts of one form there are at most: of the newest nights.
const mostDrafts = 14

// Left is what a form is left with.
type Left struct {
	Name  string // of the night that it is about
	Place int    // that has the focus; a draft is not written for this alone
	Draft any    // nil while nothing would be lost
}

// Drafts saves what a form is left with, so that a dead battery costs at most a second of typing.
// Each draft has a name, so that a form about one night does not cost that about another.
type Drafts struct {
	drawer  Drawer
	form    diary.Form
	current func() Left

	asked map[string]string // the drafts as JSON, as they are once all commands have run
	turn  atomic.Int64      // of the newest request: earlier ones that come late do nothing

	gate   chan struct{}      // has one place, for the command that reads or writes: what waits for a channel, tests can see waiting
	stored map[string]written // the drafts that are known to be written
	failed bool               // which was said: once is enough
	mark   string             // on those that are open here, "" where none is
	open   bool               // the one that was read last is open in another window, too
}

// saved is a draft in the drawer.
type saved struct {
	Place int
	Draft json.RawMessage
	Mark  string // of the window that has it open
}

// written is a draft as JSON, or "", and its mark.
type written struct{ value, mark string }

// NewDrafts saves what current returns in the drawer.
func NewDrafts(drawer Drawer, f diary.Form, current func() Left) *Drafts {
	return &Drafts{drawer: drawer, form: f, current: current, gate: make(chan struct{}, 1), asked: map[string]string{}, stored: map[string]written{}}
}

// enter waits for the other commands, and returns what lets them go on.
func (d *Drafts) enter() (leave func()) {
	d.gate <- struct{}{}
	return func() { <-d.gate }
}

// Unfinished reads the draft with a name, and the place that had the focus, in a command. It
// is nil where there is none, or only one of another version of the program. A draft that
// does not fit the record any more is dropped.
func Unfinished[T any](d *Drafts, name string, fits func(*T) bool) (left *T, place int) {
	defer d.enter()()
	all, err := d.all()
	draft, is := all[name]
	left = new(T)
	if err != nil || !is || json.Unmarshal(draft.Draft, left) != nil {
		return nil, 0
	}
	d.stored[name], d.open = written{string(draft.Draft), draft.Mark}, draft.Mark != d.mark && d.drawer.Claimed(draft.Mark)
	if !fits(left) {
		_ = d.write(Left{Name: name}, written{}) // it will fit as little next time
		return nil, 0
	}
	return left, draft.Place
}

// Names returns the names of the drafts in their order, in a command.
func (d *Drafts) Names() []string {
	defer d.enter()()
	all, _ := d.all() // a drawer that can't be read is reported when it is written
	return slices.Sorted(maps.Keys(all))
}

func (d *Drafts) all() (map[string]saved, error) { return stored(d.drawer, d.form) }

// Loader is where drafts are read.
type Loader interface {
	// LoadDraft reads the draft of a form, if there is one.
	LoadDraft(f diary.Form, draft any) (is bool, err error)
}

// Peek reads the draft with a name, without going on with it, and reports whether there is one
// of this version of the program.
func Peek(l Loader, f diary.Form, name string, draft any) bool {
	all, _ := stored(l, f)
	one, is := all[name]
	return is && json.Unmarshal(one.Draft, draft) == nil
}

// stored are the drafts of a form.
func stored(l Loader, f diary.Form) (map[string]saved, error) {
	var data json.RawMessage
	_, err := l.LoadDraft(f, &data)
	return parse(data), err
}

// parse reads drafts, as far as they are of this version of the program.
func parse(data []byte) map[string]saved {
	all := map[string]saved{}
	if json.Unmarshal(data, &all) != nil {
		return map[string]saved{}
	}
	return all
}

// save returns the command that writes the draft as it is now, nil where it is written.
func (d *Drafts) save() tea.Cmd {
	left, value := d.now()
	if value == d.asked[left.Name] {
		return nil
	}
	d.asked[left.Name] = value
	turn := d.turn.Add(1)
	return func() tea.Msg {
		defer d.enter()()
		if turn != d.turn.Load() {
			return nil
		}
		said, err := d.failed, d.write(left, written{value, d.claim(value)})
		if d.failed = err != nil; d.failed && !said {
			return nav.Fail{Err: err}
		}
		return nil
	}
}

// drop returns what drops the draft of the form as it is now, in a command.
func (d *Drafts) drop() func() error {
	name := d.current().Name
	d.asked[name] = ""
	return func() error { return d.put(Left{Name: name}, "") }
}

// keep writes the draft as it is now, when the program ends: it is open no longer.
func (d *Drafts) keep() error { return d.put(d.now()) }

// put writes a draft, or drops it for "", and makes all earlier requests void.
func (d *Drafts) put(left Left, value string) error {
	d.turn.Add(1)
	defer d.enter()()
	return d.write(left, written{value: value})
}

// write writes a draft that is not written yet, beside those of other nights.
func (d *Drafts) write(left Left, w written) error {
	if w == d.stored[left.Name] {
		return nil
	}
	err := d.drawer.EditDraft(d.form, func(data []byte) any {
		all := parse(data)
		all[left.Name] = saved{left.Place, json.RawMessage(w.value), w.mark}
		if w.value == "" {
			delete(all, left.Name)
		}
		for len(all) > mostDrafts {
			delete(all, slices.Min(slices.Collect(maps.Keys(all))))
		}
		if len(all) == 0 {
			return nil
		}
		return all
	})
	if err != nil {
		return fmt.Errorf("saving what you have answered so far: %w", err)
	}
	d.stored[left.Name] = w
	d.release()
	return nil
}

// claim is the mark for a draft, "" for none.
func (d *Drafts) claim(value string) string {
	if value == "" {
		return ""
	}
	if d.mark == "" {
		d.mark, _ = d.drawer.Claim() // without a mark other windows don't say that it is open
	}
	return d.mark
}

// release ends the mark once no draft has it.
func (d *Drafts) release() {
	for _, w := range d.stored {
		if w.mark == d.mark {
			return
		}
	}
	d.drawer.Release(d.mark)
	d.mark = ""
}

// now is what the form is left with, and its draft as JSON, or "".
func (d *Drafts) now() (left Left, value string) {
	left = d.current()
	if left.Draft == nil {
		return left, ""
	}
	data, err := json.Marshal(left.Draft)
	if err != nil {
		panic(err) // drafts are made of values that are in the diary, too
	}
	return left, string(data)
}
