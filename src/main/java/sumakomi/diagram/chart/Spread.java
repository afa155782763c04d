package sumakomi.diagram.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Moves labels apart along a line, each as little as it takes: labels that would touch form a block around the mean of
 * their wishes, and blocks that touch become one.
 */
final class Spread {

    private Spread() {}

    private record Block(int first, int count, double size, double middle) {

        double start() {
            return middle - size / 2;
        }
    }

    /**
     * @param wishes the middles wished for, in ascending order
     * @param sizes of the labels with the gap between them
     * @return the middles, each label within low and high as far as there is room for all
     */
    static List<Double> apart(List<Double> wishes, List<Double> sizes, double low, double high) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < wishes.size(); i++) {
            Block block = within(new Block(i, 1, sizes.get(i), wishes.get(i)), low, high);
            while (!blocks.isEmpty() && last(blocks).start() + last(blocks).size() > block.start() + 1e-9) {
                Block before = blocks.remove(blocks.size() - 1);
                double size = before.size() + block.size();
                // the middle of the joined block keeps both parts as near to their wishes as their sizes allow
                double ofBefore = before.middle() + block.size() / 2;
                double ofBlock = block.middle() - before.size() / 2;
                int count = before.count() + block.count();
                double middle = (ofBefore * before.count() + ofBlock * block.count()) / count;
                block = within(new Block(before.first(), count, size, middle), low, high);
            }
            blocks.add(block);
        }
        return middles(blocks, sizes);
    }

    private static List<Double> middles(List<Block> blocks, List<Double> sizes) {
        List<Double> middles = new ArrayList<>();
        for (Block block : blocks) {
            double at = block.start();
            for (double size : sizes.subList(block.first(), block.first() + block.count())) {
                middles.add(at + size / 2);
                at += size;
            }
        }
        return List.copyOf(middles);
    }

    private static Block within(Block block, double low, double high) {
        double middle = Math.max(low + block.size() / 2, Math.min(high - block.size() / 2, block.middle()));
        return new Block(block.first(), block.count(), block.size(), middle);
    }

    private static Block last(List<Block> blocks) {
        return blocks.get(blocks.size() - 1);
    }
}
