package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"

	"calmcalf/store/diary"
)

// crash does something, and then puts the file into a state in which a crash could have
// left it. What was not confirmed by then is there as a whole or not at all.
func (m *months) crash(left func(before, after []byte) (state []byte, confirmed bool)) {
	m.t.Helper()
	before, was := m.file(), m.confirmed
	w := m.use()
	a := m.act()
	if a.do(w.Journal) != nil {
		return
	}
	after := m.file()
	m.confirm(a)
	if len(before) == 0 || string(before) == string(after) {
		return // nothing was there to be lost
	}
	state, confirmed := left(before, after)
	m.write(state)
	m.start()
	got := m.contents()
	if want := []diary.Contents{m.confirmed, was}; confirmed {
		m.compare(got, a.what, m.confirmed)
	} else {
		m.compare(got, a.what, want...)
	}
	m.confirmed, m.before = got, nil
}

// stopped is what a process leaves that is killed while it saves: the first of the pages
// that bbolt writes in their order, then the meta page.
func (m *months) stopped(before, after []byte) (state []byte, confirmed bool) {
	pages := changed(before, after)
	n := len(pages)
	if m.random.IntN(4) > 0 {
		n = m.random.IntN(n)
	}
	return with(before, after, pages[:n]), n == len(pages)
}

// cut is what a power cut leaves: before the meta page is written, any sectors of the
// others; after that, any beginning of the meta page.
func (m *months) cut(before, after []byte) (state []byte, confirmed bool) {
	pages := changed(before, after)
	switch m.random.IntN(4) {
	case 0:
		return after, true
	case 1:
		last := pages[len(pages)-1]
		state = with(before, after, pages[:len(pages)-1])
		if torn := min(len(before), last.end); last.start < torn {
			copy(state[last.start:last.start+m.random.IntN(100)], after[last.start:])
		}
		return state, false
	}
	var sectors []part
	for _, p := range pages[:len(pages)-1] {
		for at := p.start; at < p.end; at += 512 {
			if m.random.IntN(2) == 0 {
				sectors = append(sectors, part{at, min(at+512, p.end)})
			}
		}
	}
	return with(before, after, sectors), false
}

// part is a part of a file, in bytes.
type part struct{ start, end int }

// changed are the pages in which two states of a file differ, in the order in which they
// are written: the meta page last.
func changed(before, after []byte) (pages []part) {
	size := os.Getpagesize()
	for at := 0; at < len(after); at += size {
		end := min(at+size, len(after))
		if end > len(before) || string(before[at:end]) != string(after[at:end]) {
			pages = append(pages, part{at, end})
		}
	}
	slices.SortStableFunc(pages, func(a, b part) int {
		meta := func(s part) int {
			if s.start < 2*size {
				return 1
			}
			return 0
		}
		return meta(a) - meta(b)
	})
	return pages
}

// with is a file as it was, with parts of what it became.
func with(before, after []byte, parts []part) []byte {
	state := slices.Clone(before)
	for _, p := range parts {
		if p.end > len(state) {
			state = append(state, make([]byte, p.end-len(state))...)
		}
		copy(state[p.start:p.end], after[p.start:p.end])
	}
	return state
}

// fill lets another process record what the disk may have no room for.
func (m *months) fill() {
	cmd := child(m.t, "full", m.path, fmt.Sprint(len(m.file())+m.random.IntN(2)*os.Getpagesize(), " 20"))
	output, _ := cmd.Output()
	m.recorded(strings.Fields(string(output)))
}

// recorded takes the cramps of another process as confirmed, which prints each of them once
// it is saved.
func (m *months) recorded(ids []string) {
	m.t.Helper()
	for _, n := range m.confirmed.Nights {
		for _, c := range n.Cramps {
			ids = append(ids, c.ID)
		}
	}
	slices.Sort(ids)
	ids = slices.Compact(ids)
	wantCramps(m.t, m.look(), ids, 0)
	others := act{what: "another process"}
	var acts []act
	for i := range 10 {
		others.night = november20.AddDays(i)
		acts = append(acts, others)
	}
	m.confirm(acts...)
}

// file is the journal as it is on the disk, empty where there is none.
func (m *months) file() []byte {
	data, err := os.ReadFile(m.path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		m.t.Fatal(err)
	}
	return data
}

// write puts the file into a state.
func (m *months) write(data []byte) {
	if err := os.WriteFile(m.path, data, 0o600); err != nil {
		m.t.Fatal(err)
	}
}
