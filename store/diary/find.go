package diary

import (
	"cmp"
	"slices"
	"time"
)

// find returns the first element for which is reports true.
func find[T any](all []T, is func(T) bool) (found T, ok bool) {
	i := slices.IndexFunc(all, is)
	if i < 0 {
		return found, false
	}
	return all[i], true
}

// record is a part of a night that has an id.
type record[T any] interface {
	*T
	mark() (id string, changed *time.Time)
}

func (c *Cramp) mark() (string, *time.Time)   { return c.ID, &c.Changed }
func (s *Session) mark() (string, *time.Time) { return s.ID, &s.Changed }
func (d *Drink) mark() (string, *time.Time)   { return d.ID, &d.Changed }

func idOf[T any, P record[T]](r T) string {
	id, _ := P(&r).mark()
	return id
}

// indexOf returns the index of the record with this id, or -1.
func indexOf[T any, P record[T]](records []T, id string) int {
	return slices.IndexFunc(records, func(r T) bool { return idOf[T, P](r) == id })
}

// put adds a record, or puts it in place of the one with the same id.
func put[T any, P record[T]](records []T, r T) []T {
	if i := indexOf[T, P](records, idOf[T, P](r)); i >= 0 {
		records[i] = r
		return records
	}
	return append(records, r)
}

// byID sorts records by their ids, which is the order in which they were made.
func byID[T any, P record[T]](records []T) {
	slices.SortStableFunc(records, func(a, b T) int { return cmp.Compare(idOf[T, P](a), idOf[T, P](b)) })
}
