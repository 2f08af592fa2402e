package store

import (
	"os"
	"syscall"
	"unsafe"
)

// passed gives the memory of a journal's pages back to the system once they were read: that
// of many years would stay in memory as a whole, though each night is read only once.
//
// In a transaction that writes, values can lie in the program's own memory, which would be
// lost: there it does nothing. In one that reads they lie in the file; only those of a bucket
// within a page, closer together than a batch, may be copies.
type passed struct {
	writes bool
	from   unsafe.Pointer
}

// A batch is given back at once. What lies further apart than the gap is not one piece of
// the file. Both are in bytes.
const batch, gap = 1 << 20, 4 << 20

// read is told of each value in turn, which follows the one before in the file, or comes
// before it. One that lies elsewhere begins anew.
func (p *passed) read(value []byte) {
	if p.writes {
		return
	}
	at := unsafe.Pointer(unsafe.SliceData(value))
	low, high := p.from, at
	if uintptr(low) > uintptr(high) {
		low, high = high, low
	}
	size := uintptr(high) - uintptr(low)
	if size < batch {
		return
	}
	if p.from = at; size > gap {
		return
	}
	page := uintptr(os.Getpagesize())
	skip := -uintptr(low) % page // to the first whole page
	whole := unsafe.Slice((*byte)(unsafe.Add(low, skip)), (size-skip)/page*page)
	_ = syscall.Madvise(whole, syscall.MADV_DONTNEED) // without it, nothing is amiss
}
