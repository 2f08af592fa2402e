package diary

import (
	"fmt"
	"slices"
	"strconv"
)

// group is what was said between two marks.
type group struct {
	mark string // before it, "" for the first
	bare int    // so many cramps came, whatever more is said of them
	said []detail
}

// kinds returns what was said.
func (g group) kinds() (kinds kind) {
	for _, d := range g.said {
		kinds |= d.kind
	}
	return kinds
}

// joins reports whether "and", or its like, is before it.
func (g group) joins() bool { return g.mark != "" && g.mark != "," && g.mark != ";" }

// markName names a mark, for people.
func markName(mark string) string {
	if mark == "," {
		return "comma"
	}
	return strconv.Quote(mark)
}

// groups reads what is said between commas or their like.
func (r *reader) groups() ([]group, error) {
	groups := []group{{}}
	for r.skipFillers(); !r.done(); r.skipFillers() {
		begin, last := r.at, &groups[len(groups)-1]
		switch {
		case r.accept(",", ";", "and", "&", "+"):
			groups = append(groups, group{mark: r.words[begin].text})
		case r.accept("no details", "a cramp", "cramp"):
			last.bare = max(1, last.bare)
		case r.accept("another cramp", "another one", "another"):
			groups = append(groups, group{mark: ";", bare: 1})
		default:
			if n, more := r.cramps(); more {
				groups = append(groups, group{mark: ";", bare: n})
				continue
			} else if n > 0 {
				last.bare = n
				continue
			}
			d, err := r.detail()
			if err == nil && d.kind == 0 {
				err = fmt.Errorf("%q can't describe a cramp; you can use: %s", brief(r.peek(0).field), crampWords)
			}
			if err != nil {
				return nil, err
			}
			d.typed = r.typed(begin)
			last.said = append(last.said, d)
		}
	}
	groups = slices.DeleteFunc(groups, func(g group) bool { return len(g.said) == 0 && g.bare == 0 })
	if len(groups) == 0 {
		return nil, fmt.Errorf("say something about the cramp; you can use: %s", crampWords)
	}
	return groups, nil
}
