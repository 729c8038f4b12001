namespace Steward.Demo.People;

/// <summary>Names as they are heard in a community by the West Lake; nobody real is meant.</summary>
internal sealed class Names(Random dice)
{
    // Common surnames stand more often; the rare ones with two readings are there to be searched for.
    private const string Surnames =
        "王王王王王王李李李李李李张张张张张刘刘刘刘陈陈陈陈杨杨杨赵赵黄黄黄周周周吴吴吴徐徐徐孙孙朱朱朱马马胡胡胡郭郭林林何何高高罗罗郑郑梁谢谢宋宋唐许许邓韩冯曹彭曾肖田董潘潘袁蔡蒋蒋余余于杜叶叶程程魏苏吕丁丁任卢姚姚沈沈沈钟姜崔谭陆陆范汪汪廖石金金贾夏付方方邹熊白孟秦邱侯江尹薛段雷龙黎史陶毛贺顾顾龚邵邵万覃武钱钱戴莫孔向汤单仇解查区翁盛楼楼俞俞骆虞";
    private const string Double = "欧阳 上官 司徒 诸葛";
    private const string Men = "建国 志强 伟 磊 军 勇 杰 涛 明 超 浩 宇轩 子涵 俊杰 文博 海波 国庆 建华 志刚 晓东 鹏飞 立新 春生 家豪 天佑 振华 学文 永强 卫东 一鸣 思远 泽民 佳伟 启明 少华 力 昊 凯 斌 亮 刚 峰 晨 睿 哲 文杰 世昌 德胜 金龙 宝林 正阳 云飞 景行 嘉树 承志";
    private const string Women = "秀英 丽 敏 静 艳 娟 雪梅 晓燕 玉兰 桂英 婷 雪 欣怡 诗涵 梦琪 佳怡 雨桐 海燕 丽华 红梅 春花 月琴 美玲 慧 琳 洁 倩 颖 莹 芳 霞 萍 红 玲 燕 文静 思雨 若曦 一诺 可馨 晓雯 淑珍 凤英 爱华 彩云 素芬 小雅 清如 嘉怡 语嫣 念慈 书瑶 安然";
    private const string Firms = "湖畔 翠屿 云栖 青禾 百草 江南 拾光 小满 良渚 龙井 钱江 春晓 南山 北苑 知味 和顺 万家 阿婆 老街 如意";
    private const string Trades = "便利店 大药房 烘焙坊 美发店 水果店 洗衣店 宠物医院 茶社 口腔诊所 房产经纪 托管中心 面馆 五金店 花店 咖啡馆 母婴用品店 快递驿站 健身房";
    private const string Offices = "科技有限公司 文化传媒有限公司 建筑设计有限公司 会计师事务所 贸易有限公司 软件有限公司 广告有限公司 律师事务所";

    private static readonly string[] Compound = Double.Split(' '), MaleNames = Men.Split(' '), FemaleNames = Women.Split(' ');
    private static readonly string[] FirmNames = Firms.Split(' '), ShopTrades = Trades.Split(' '), OfficeTrades = Offices.Split(' ');
    private int shops, offices;

    public string Surname() => dice.Next(150) == 0 ? Pick(Compound) : Surnames[dice.Next(Surnames.Length)].ToString();
    public string Man(string surname) => surname + Pick(MaleNames);
    public string Woman(string surname) => surname + Pick(FemaleNames);
    public string Anybody() => dice.Next(2) == 0 ? Man(Surname()) : Woman(Surname());

    // Each combination once, as long as there are any.
    public string Shop() => $"{FirmNames[shops % FirmNames.Length]}{ShopTrades[(shops / FirmNames.Length + shops++) % ShopTrades.Length]}";
    public string Office() => $"杭州{FirmNames[(offices * 3 + 1) % FirmNames.Length]}{OfficeTrades[(offices / FirmNames.Length + offices++) % OfficeTrades.Length]}";

    private string Pick(string[] from) => from[dice.Next(from.Length)];
}
