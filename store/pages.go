package store

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"os"

	bolt "go.etcd.io/bbolt"
)

// The layout of a bbolt file, in the byte order of the machine. A page starts
// with its number (8 bytes), kind (2), count of elements (2) and count of pages
// that it goes on for (4). Elements follow: in a branch page position (4), key
// size (4) and page number (8); in a leaf page kind (4), position (4), key size
// (4) and value size (4). Positions count from the start of the element.
const (
	headerSize  = 16
	elementSize = 16

	branchPage    = 0x01
	leafPage      = 0x02
	freelistPage  = 0x10
	bucketElement = 0x01

	bucketSize = 16 // a bucket's root page (8), 0 when it follows in place, and its sequence (8)

	// In the two meta pages, counted from their start.
	metaFreelist = headerSize + 32
	metaTxid     = headerSize + 48
	metaEnd      = headerSize + 64

	manyPages = 0xFFFF // the count of a freelist whose real count comes first in its list
)

// pages is a bbolt file that is looked over. Every page may be used once, so that
// walking the tree comes to an end. It reads the file and not bbolt's memory of
// it, which is faster and cannot fault.
type pages struct {
	file    *os.File
	size    int // of a page
	used    []bool
	buffers [][]byte // one for each level of the tree
	level   int
	sum     uint64
	visit   visitor
}

// visitor sees the nights of a journal in their order, as long as it has no error.
// What it gets is good until it returns.
type visitor func(key, value []byte) error

// inspect tells whether bbolt can walk the file safely: whether it is all there,
// every element lies within its page, keys are in order, and no page is used
// twice or both used and free. It returns the sum of all entries. A visitor may be nil.
func inspect(tx *bolt.Tx, file *os.File, visit visitor) (sum uint64, err error) {
	info, err := file.Stat()
	if err != nil {
		return 0, err
	}
	if info.Size() < tx.Size() {
		return 0, fmt.Errorf("it ends after %d of %d bytes", info.Size(), tx.Size())
	}
	size := tx.DB().Info().PageSize
	p := &pages{file: file, size: size, used: make([]bool, int(tx.Size())/size), visit: visit}
	if err := p.tree(uint64(tx.Cursor().Bucket().Root()), bounds{}, ""); err != nil {
		return 0, err
	}
	return p.sum, p.freelist(uint64(tx.ID()))
}

// page reads a page with those that it goes on for, and marks them as used. A
// wrong id leads to a wrong header or out of the file. What it returns is good
// until the next page of the same level.
func (p *pages) page(id uint64) ([]byte, error) {
	if len(p.buffers) == p.level {
		p.buffers = append(p.buffers, make([]byte, p.size))
	}
	page := p.buffers[p.level][:p.size]
	if _, err := p.file.ReadAt(page, int64(id)*int64(p.size)); err != nil {
		return nil, err
	}
	more := uint64(binary.NativeEndian.Uint32(page[12:]))
	if binary.NativeEndian.Uint64(page) != id || id+more >= uint64(len(p.used)) {
		return nil, fmt.Errorf("page %d has a wrong header", id)
	}
	for i := id; i <= id+more; i++ {
		if err := p.use(i); err != nil {
			return nil, err
		}
	}
	if more == 0 {
		return page, nil
	}
	p.buffers[p.level] = make([]byte, int(more+1)*p.size)
	_, err := p.file.ReadAt(p.buffers[p.level], int64(id)*int64(p.size))
	return p.buffers[p.level], err
}

func (p *pages) use(id uint64) error {
	if id < 2 || id >= uint64(len(p.used)) || p.used[id] {
		return fmt.Errorf("page %d is used twice, or does not exist", id)
	}
	p.used[id] = true
	return nil
}

// tree walks what hangs on a page of a bucket; the root has no name.
func (p *pages) tree(id uint64, within bounds, bucket string) error {
	page, err := p.page(id)
	if err != nil {
		return err
	}
	p.level++
	defer func() { p.level-- }()
	switch kindOf(page) {
	case branchPage:
		return p.branch(page, within, bucket)
	case leafPage:
		return p.leaf(page, within, bucket)
	default:
		return fmt.Errorf("page %d is of no known kind", id)
	}
}

func (p *pages) branch(page []byte, within bounds, bucket string) error {
	count := countOf(page)
	for i := range count {
		key, child, err := branchElement(page, i)
		if err != nil {
			return err
		}
		below := bounds{key, within.high}
		if i+1 < count {
			if below.high, _, err = branchElement(page, i+1); err != nil {
				return err
			}
		}
		if !within.hold(key) || below.high != nil && bytes.Compare(key, below.high) >= 0 {
			return errors.New("keys are out of order")
		}
		if err := p.tree(child, below, bucket); err != nil {
			return err
		}
	}
	return nil
}

func (p *pages) leaf(page []byte, within bounds, bucket string) error {
	var before []byte
	for i := range countOf(page) {
		isBucket, key, value, err := leafElement(page, i)
		if err != nil {
			return err
		}
		if !within.hold(key) || i > 0 && bytes.Compare(before, key) >= 0 {
			return errors.New("keys are out of order")
		}
		before = key
		switch {
		case isBucket:
			err = p.bucket(value, string(key))
		case bucket != metaBucket:
			p.sum += checksum(key, value)
			if bucket == nightsBucket && p.visit != nil {
				err = p.visit(key, value)
			}
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (p *pages) bucket(value []byte, name string) error {
	if len(value) < bucketSize {
		return errors.New("a bucket is cut off")
	}
	if root := binary.NativeEndian.Uint64(value); root != 0 {
		return p.tree(root, bounds{}, name)
	}
	page := value[bucketSize:]
	if len(page) < headerSize || kindOf(page) != leafPage {
		return errors.New("a bucket is cut off")
	}
	return p.leaf(page, bounds{}, name)
}

// freelist marks the free pages of a transaction as used.
func (p *pages) freelist(txid uint64) error {
	meta := make([]byte, metaEnd)
	for i := range int64(2) {
		if _, err := p.file.ReadAt(meta, i*int64(p.size)); err != nil {
			return err
		}
		if binary.NativeEndian.Uint64(meta[metaTxid:]) == txid {
			break
		}
	}
	page, err := p.page(binary.NativeEndian.Uint64(meta[metaFreelist:]))
	if err != nil {
		return err
	}
	list, count := page[headerSize:], uint64(countOf(page))
	if count == manyPages {
		list, count = list[8:], binary.NativeEndian.Uint64(list)
	}
	if kindOf(page) != freelistPage || count > uint64(len(list)/8) {
		return errors.New("the list of free pages is cut off")
	}
	for i := range count {
		if err := p.use(binary.NativeEndian.Uint64(list[8*i:])); err != nil {
			return err
		}
	}
	return nil
}

// bounds are what all keys of a page must lie within: from low on and before
// high. A nil one is no bound.
type bounds struct{ low, high []byte }

func (b bounds) hold(key []byte) bool {
	return bytes.Compare(b.low, key) <= 0 && (b.high == nil || bytes.Compare(key, b.high) < 0)
}

func kindOf(page []byte) uint16 { return binary.NativeEndian.Uint16(page[8:]) }

func countOf(page []byte) int { return int(binary.NativeEndian.Uint16(page[10:])) }

func branchElement(page []byte, index int) (key []byte, child uint64, err error) {
	at := uint64(headerSize + index*elementSize)
	e, err := cut(page, at, elementSize)
	if err != nil {
		return nil, 0, err
	}
	key, err = cut(page, at+wide(e), wide(e[4:]))
	return key, binary.NativeEndian.Uint64(e[8:]), err
}

func leafElement(page []byte, index int) (isBucket bool, key, value []byte, err error) {
	at := uint64(headerSize + index*elementSize)
	e, err := cut(page, at, elementSize)
	if err != nil {
		return false, nil, nil, err
	}
	keySize := wide(e[8:])
	both, err := cut(page, at+wide(e[4:]), keySize+wide(e[12:]))
	if err != nil {
		return false, nil, nil, err
	}
	return wide(e)&bucketElement != 0, both[:keySize:keySize], both[keySize:], nil
}

// wide reads 4 bytes as a number that can be added to without overflow.
func wide(b []byte) uint64 { return uint64(binary.NativeEndian.Uint32(b)) }

func cut(page []byte, at, size uint64) ([]byte, error) {
	if at+size > uint64(len(page)) {
		return nil, errors.New("an element lies outside its page")
	}
	return page[at : at+size], nil
}
